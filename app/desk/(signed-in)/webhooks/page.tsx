import type { Metadata } from "next";
import Link from "next/link";
import { addHook } from "@/app/desk/actions/webhooks";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { requestCaller } from "@/app/desk/request";
import { WebhookForm } from "@/components/desk/account/webhook-form";
import { listWebhooks } from "@/outward/webhooks";
import { eventsOf, WebhookState } from "./state";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  await requireMay("webhook.manage");
  const hooks = await listWebhooks(await requestCaller());
  return (
    <>
      <PageHead
        title="Webhooks"
        above={{ href: "/desk/people", name: "People" }}
        about="Programs elsewhere that are told at once when a claim is published, corrected or retracted."
      />
      <div className="two-columns">
        <section className="desk-section">
          <h2>On record</h2>
          {hooks.length === 0 ? (
            <p>There is none yet. What is published can be followed as a feed, too.</p>
          ) : null}
          <ul className="entries">
            {hooks.map((hook) => (
              <li key={hook.id} className="entry">
                <div className="entry-main">
                  <Link
                    href={`/desk/webhooks/${hook.id}`}
                    prefetch={false}
                    className="entry-title wrap-anywhere"
                  >
                    {hook.url}
                  </Link>
                  <p className="entry-detail">
                    <WebhookState hook={hook} />
                  </p>
                </div>
                <p className="entry-side entry-detail">{eventsOf(hook)}</p>
              </li>
            ))}
          </ul>
        </section>
        <section className="facts-aside mt-part min-w-0">
          <h2>Add a webhook</h2>
          <WebhookForm action={addHook} />
        </section>
      </div>
    </>
  );
}
