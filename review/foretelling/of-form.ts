import { authorise, type Context } from "@/ledger";
import type { ImpreciseDate } from "@/lib/dates";
import { type AttendanceInput, proposedAttendance, proposedChange, type StatusChangeInput } from "@/meetings";
import { dayToCome } from "@/meetings/rules";
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
  const refusal = dayToCome(input.effective.edtf, clock.now(), about?.timeZone ?? null);
  if (refusal) return { effects: [], refusal };
  const change = { meetingId: input.meeting, facts };
  return foretold(context, { ...shared(context, facts.claimId, input, input.effective), change });
}

/**
 * The same of an attendance change.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` while it is not filled in.
 */
export async function foretellAttendance(context: Context, raw: AttendanceInput): Promise<ToldOfForm> {
  authorise(context, "claim.record");
  const { input, facts } = await proposedAttendance(context.db, raw);
  const attendance = { meetingId: input.meeting, actorId: input.actor, facts };
  return foretold(context, { ...shared(context, facts.claimId, input, input.effective), attendance });
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
  return foretold(context, { ...shared(context, said.claimId, input, input.said ?? null), statement });
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
  own: ImpreciseDate | null,
): Shared {
  const now = clock.now();
  const day = own ?? input.reported ?? { earliest: now, latest: now };
  return { id, bearsOn: input.relations ?? [], citations: input.citations, day };
}

async function foretold({ db }: Context, claim: Shared & Partial<Foretold>): Promise<ToldOfForm> {
  const whole = { change: null, attendance: null, statement: null, ...claim };
  return { effects: (await foretellPublishing(db, [whole])).get(claim.id) ?? [], refusal: null };
}
