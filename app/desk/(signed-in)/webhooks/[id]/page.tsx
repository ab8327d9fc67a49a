import { notFound } from "next/navigation";
import { eventsOf, WebhookState } from "@/app/desk/(signed-in)/webhooks/state";
import { removeHook, renewHookSecret, tryHook, turnHookOff, turnHookOn } from "@/app/desk/actions/webhooks";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { requestCaller } from "@/app/desk/request";
import { Confirmed } from "@/components/desk/form/confirmed";
import { deliveriesOf, readWebhook } from "@/outward/webhooks";
import { Deliveries } from "./deliveries";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function WebhookPage({ params, searchParams }: Props) {
  await requireMay("webhook.manage");
  const { id } = await params;
  const before = textOf((await searchParams)["before"]);
  const caller = await requestCaller();
  const hook = await readWebhook(caller, id);
  if (!hook) notFound();
  const { rows, last } = pageOf(await deliveriesOf(caller, id, { before, limit: pageSize + 1 }));
  const path = `/desk/webhooks/${id}`;
  const hidden = <input type="hidden" name="webhook" value={id} />;
  return (
    <>
      <title>{`Webhook: ${new URL(hook.url).host} · Onrecord`}</title>
      <PageHead
        title={<span className="wrap-anywhere">{hook.url}</span>}
        above={{ href: "/desk/webhooks", name: "Webhooks" }}
        about={
          <>
            <WebhookState hook={hook} /> · {eventsOf(hook)} · added by <bdi>{hook.addedBy}</bdi>{" "}
            <At time={hook.addedAt} />
          </>
        }
      />
      <div className="two-columns">
        <section className="desk-section">
          <h2>Deliveries</h2>
          {rows.length === 0 ? <p>Nothing was sent yet.</p> : <Deliveries deliveries={rows} />}
          <Pager first={before ? path : undefined} next={last && `${path}?before=${last.id}`} />
        </section>
        <div className="facts-aside justify-items-start">
          {hook.offSince ? (
            <Confirmed action={turnHookOn} label="Turn on" yes="Turn on">
              {hidden}
              <p>It is told of what happens from now on. What waited for it is given up.</p>
            </Confirmed>
          ) : (
            <>
              <Confirmed action={tryHook} label="Send a test" yes="Send">
                {hidden}
                <p>A signed delivery that says nothing. Its answer is shown here.</p>
              </Confirmed>
              <Confirmed action={turnHookOff} label="Turn off" yes="Turn off">
                {hidden}
                <p>It is told of nothing until it is turned on again.</p>
              </Confirmed>
            </>
          )}
          <Confirmed action={renewHookSecret} label="New secret" yes="Make a new secret">
            {hidden}
            <p>From then on the old one signs nothing: the program has to be given the new one at once.</p>
          </Confirmed>
          <Confirmed destructive action={removeHook} label="Remove" yes="Remove it">
            {hidden}
            <p>It is told of nothing any more, and the log of its deliveries goes.</p>
          </Confirmed>
        </div>
      </div>
    </>
  );
}
