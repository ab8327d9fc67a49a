import type { Metadata } from "next";
import { LogHead, requireMeetingToLog } from "@/app/desk/(signed-in)/meetings/[slug]/log";
import { adding } from "@/app/desk/actions/adding";
import { saveStatement } from "@/app/desk/actions/claims";
import { carriedFrom } from "@/app/desk/parts/claims/carried";
import { claimChoice } from "@/app/desk/parts/claims/claim-choice";
import { whyNotPublish } from "@/app/desk/parts/claims/subject";
import { idOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { StatementForm } from "@/components/desk/claims/statement-form";
import type { Context } from "@/ledger";
import { listClaims } from "@/review";

export const metadata: Metadata = { title: "Log statement" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function LogStatementPage({ params, searchParams }: Props) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  const { how, on, from } = await searchParams;
  return (
    <>
      <LogHead title="Log statement" meeting={meeting} />
      <StatementForm
        action={saveStatement}
        adding={adding}
        cannotPublish={whyNotPublish(user, context)}
        meeting={meeting.id}
        carried={await carriedFrom(context.db, idOf(from))}
        bearsOn={await answered(context.db, textOf(how), idOf(on))}
      />
    </>
  );
}

/** What a statement is logged in answer to, as the address has it. */
async function answered(db: Context["db"], how: string, on: string | undefined) {
  const [claim] = on ? await listClaims(db, { ids: [on] }) : [];
  return claim ? [{ how, target: claimChoice(claim) }] : [];
}
