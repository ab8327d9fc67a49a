import type { Metadata } from "next";
import { saveStatement } from "@/app/desk/actions/claims";
import { adding } from "@/app/desk/adding";
import { LogHead, requireMeetingToLog } from "@/app/desk/parts/claim/log";
import { whyNotPublish } from "@/app/desk/parts/claim/subject";
import { StatementForm } from "@/components/desk/statement-form";

export const metadata: Metadata = { title: "Log statement" };

export default async function LogStatementPage({ params }: { params: Promise<{ slug: string }> }) {
  const { user, context, meeting } = await requireMeetingToLog(params);
  return (
    <>
      <LogHead title="Log statement" meeting={meeting} />
      <StatementForm
        action={saveStatement}
        adding={adding}
        publish={whyNotPublish(user, context)}
        meeting={meeting.id}
      />
    </>
  );
}
