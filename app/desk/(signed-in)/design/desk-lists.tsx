import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import { StatementRow } from "@/app/desk/parts/claims/statement-row";
import { Warnings, warningsOf } from "@/app/desk/parts/claims/warnings";
import { MeetingLine } from "@/app/desk/parts/lists/meeting-line";
import { Section } from "@/app/desk/parts/lists/section";
import { Attention, StateMark } from "@/app/desk/parts/marks";
import { claimStates } from "@/claims/vocabulary";
import {
  citationsRead,
  claimListed,
  disputed,
  meetingListed,
  onOneOrigin,
  statementListed,
} from "./desk-samples";
import { Sample } from "./sample";
import { today } from "./stories";

export function DeskLists() {
  return (
    <>
      <Sample label="Where a claim stands in its life; something that wants attention; what a reviewer looks at twice">
        <p className="flex flex-wrap gap-2">
          {claimStates.map((state) => (
            <StateMark key={state} state={state} />
          ))}
          <Attention>Overdue</Attention>
        </p>
        <Warnings warnings={warningsOf(onOneOrigin, today)} />
      </Sample>
      <Sample label="A claim in each state, sent back with a reason, and disputed">
        <ul className="entries">
          {claimStates.map((state) => (
            <ClaimRow key={state} claim={claimListed(`row-${state}`, { state })} />
          ))}
          <ClaimRow claim={claimListed("row-sent-back", { sentBackReason: "Which day was it said?" })}>
            <p className="entry-reason">Which day was it said?</p>
          </ClaimRow>
          <ClaimRow
            claim={claimListed("row-said", {
              kind: "statement",
              state: "published",
              status: null,
              who: "Oda Merrin",
              form: "quote",
              text: "We will be at Tarn Bay.",
            })}
            told={disputed}
          />
          <ClaimRow
            claim={claimListed("row-attends", {
              kind: "attendance",
              status: null,
              change: "accepted",
              who: "Tomas Quell",
            })}
          />
        </ul>
      </Sample>
      <Sample label="A statement: disputed, with what it rests on, and how its excerpts stand; without a source">
        <ul className="entries">
          <StatementRow statement={statementListed} told={disputed} citations={citationsRead} />
          <StatementRow statement={{ ...statementListed, state: "draft" }} told={undefined} citations={[]} />
        </ul>
      </Sample>
      <Sample label="Meetings: as usual, without a status, overdue on one account, where accounts differ and disputed">
        <ul className="entries">
          <MeetingLine meeting={meetingListed("desk-usual")} mayLog />
          <MeetingLine meeting={meetingListed("desk-none", { status: null, scheduled: null })} />
          <MeetingLine
            meeting={meetingListed("desk-overdue", { overdue: true, accordingTo: "Government of Estmark" })}
          />
          <MeetingLine meeting={meetingListed("desk-differ", { accountsDiffer: true, disputed: true })} />
        </ul>
      </Sample>
      <Sample label="A list that is empty">
        <Section title="Waiting for you" none="Nothing waits for you.">
          {[]}
        </Section>
      </Sample>
    </>
  );
}
