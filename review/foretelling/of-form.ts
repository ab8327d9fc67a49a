import { authorise, type Context } from "@/ledger";
import { proposedChange, type StatusChangeInput } from "@/meetings";
import { dayToCome } from "@/meetings/rules";
import { foretellPublishing } from "./foretell";
import { meetingsTold } from "./meetings-told";

/** What publishing a status change will do, as sentences; or why it cannot be published as it is. */
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
  const { claimId: id } = facts;
  const change = { meetingId: input.meeting, facts };
  const told = await foretellPublishing(db, [{ id, change, bearsOn: input.relations ?? [] }]);
  return { effects: told.get(id) ?? [], refusal };
}
