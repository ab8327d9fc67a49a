import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierStatusChange } from "@/dossiers/schema";
import { claimFields, claimList } from "./claims";
import { type FieldsOf, type ItemList, keyOf, listOf, object } from "./fields";

const { actor, claim, decidedBy, meeting, statusChange } = views;

const placeFields: FieldsOf<NonNullable<DossierStatusChange["place"]>> = {
  venue: statusChange.venue,
  city: statusChange.city,
  country: statusChange.country,
  mode: statusChange.mode,
};

export const statusChanges: ItemList<DossierStatusChange> = {
  ...claimList,
  from: sql`${claim} join ${statusChange} on ${statusChange.claimId} = ${claim.id}`,
  saidToBeNone: sql`array_remove(array[
    case when ${statusChange.setsSchedule} then 'scheduled' end, case when ${statusChange.setsPlace} then 'place' end], null)`,
  fields: {
    key: claim.key,
    meeting: keyOf(meeting, statusChange.meetingId),
    status: statusChange.status,
    statusAsWorded: statusChange.statusAsWorded,
    effective: statusChange.effective,
    effectiveAsWorded: statusChange.effectiveAsWorded,
    decidedBy: listOf(
      keyOf(actor, decidedBy.actorId),
      sql`from ${decidedBy} where ${decidedBy.claimId} = ${claim.id}`,
      decidedBy.position,
    ),
    accordingTo: keyOf(actor, claim.accordingToId),
    scheduled: statusChange.scheduled,
    scheduledAsWorded: statusChange.scheduledAsWorded,
    place: sql`nullif(json_strip_nulls(${object(placeFields)})::text, '{}')::json`,
    ...claimFields,
  },
};
