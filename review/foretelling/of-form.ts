import { authorise, type Context } from "@/ledger";
import { atInstant, type ImpreciseDate } from "@/lib/dates";
import {
  type AttendanceInput,
  proposedAttendance,
  proposedChange,
  type StatusChangeInput,
  timeZoneOf,
} from "@/meetings";
import { dayToCome } from "@/meetings/rules";
import { officeDays } from "@/provenance/rules";
import { proposedStatement, type StatementInput } from "@/statements";
import { foretellPublishing } from "./foretell";
import type { Foretold } from "./foretold";
import { meetingsTold } from "./meetings-told";

/** What publishing a claim will do, as sentences; or why it cannot be published as it is. */
export interface ToldOfForm {
  effects: string[];
  refusal: string | null;
}

/**
 * What publishing a status change will do as it stands in a form, saved or not. Nothing is recorded.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` while it is not filled in.
 */
export async function foretellStatusChange(context: Context, raw: StatusChangeInput): Promise<ToldOfForm> {
  authorise(context, "claim.record");
  const { db, clock } = context;
  const { input, facts } = await proposedChange(db, raw);
  const about = (await meetingsTold(db, [input.meeting])).get(input.meeting);
  const timeZone = about?.timeZone ?? null;
  const refusal = dayToCome(input.effective.edtf, clock.now(), timeZone);
  if (refusal) return { effects: [], refusal };
  const change = { meetingId: input.meeting, facts };
  return foretold(context, {
    ...shared(context, facts.claimId, input, { own: input.effective, timeZone }),
    change,
  });
}

/**
 * The same of an attendance change.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` while it is not filled in.
 */
export async function foretellAttendance(context: Context, raw: AttendanceInput): Promise<ToldOfForm> {
  authorise(context, "claim.record");
  const { input, facts } = await proposedAttendance(context.db, raw);
  const attendance = { meetingId: input.meeting, actorId: input.actor, facts };
  const day = { own: input.effective, timeZone: await timeZoneOf(context.db, input.meeting) };
  return foretold(context, { ...shared(context, facts.claimId, input, day), attendance });
}

/**
 * The same of a statement.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` while it is not filled in.
 */
export async function foretellStatement(context: Context, raw: StatementInput): Promise<ToldOfForm> {
  authorise(context, "claim.record");
  const { input, facts: said } = await proposedStatement(context.db, raw);
  const { speaker: speakerId, onBehalfOf, positions } = input;
  const statement = { speakerId, onBehalfOfId: onBehalfOf ?? null, said, positions };
  const day = { own: input.said ?? null, timeZone: said.timeZone };
  return foretold(context, { ...shared(context, said.claimId, input, day), statement });
}

type Shared = Omit<Foretold, "change" | "attendance" | "statement">;

function shared(
  { clock }: Context,
  id: string,
  input: {
    relations?: Foretold["bearsOn"] | undefined;
    citations: Foretold["citations"];
    reported?: ImpreciseDate | null | undefined;
  },
  { own, timeZone }: { own: ImpreciseDate | null; timeZone: string | null },
): Shared {
  const day = officeDays(own ?? input.reported ?? atInstant(clock.now()), timeZone);
  return { id, bearsOn: input.relations ?? [], citations: input.citations, day };
}

async function foretold({ db }: Context, claim: Shared & Partial<Foretold>): Promise<ToldOfForm> {
  const whole = { change: null, attendance: null, statement: null, ...claim };
  return { effects: (await foretellPublishing(db, [whole])).get(claim.id) ?? [], refusal: null };
}
