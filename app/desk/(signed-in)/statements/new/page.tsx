import type { Metadata } from "next";
import { actorNames } from "@/actors";
import { adding } from "@/app/desk/actions/adding";
import { saveStatement } from "@/app/desk/actions/claims";
import { carriedFrom } from "@/app/desk/parts/claims/carried";
import { whyNotPublish } from "@/app/desk/parts/claims/subject";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { idOf, type SearchParams } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { StatementForm } from "@/components/desk/claims/statement-form";

export const metadata: Metadata = { title: "Log statement" };

export default async function LogStatementPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireMay("claim.record");
  const context = await requestContext();
  const { from, speaker } = await searchParams;
  const speakerId = idOf(speaker);
  const name = speakerId ? (await actorNames(context.db, [speakerId])).get(speakerId) : undefined;
  return (
    <>
      <PageHead title="Log statement" above={{ href: "/desk/statements", name: "All statements" }} />
      <StatementForm
        action={saveStatement}
        adding={adding}
        cannotPublish={whyNotPublish(user, context)}
        carried={await carriedFrom(context.db, idOf(from))}
        {...(speakerId && name && { speaker: { id: speakerId, label: name } })}
      />
    </>
  );
}
