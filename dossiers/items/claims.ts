import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierAttendance, DossierCitation } from "@/dossiers/schema";
import { type FieldsOf, fullListOf, type ItemList, keyOf, listOf, object } from "./fields";

const { actor, attendance, citation, citationLink, claim, meeting, source } = views;

const citationFields: FieldsOf<DossierCitation> = {
  source: keyOf(source, citation.sourceId),
  excerpt: citation.excerpt,
  via: listOf(
    keyOf(actor, citationLink.actorId),
    sql`from ${citationLink} where ${citationLink.citationId} = ${citation.id}`,
    citationLink.position,
  ),
};

/** What the lists of all kinds of claim have alike: in order of recording, which decides where dates tie. */
export const claimList = { id: claim.id, key: claim.key, order: sql`${claim.seq}` };

/** What every claim has, whatever its kind. */
export const claimFields = {
  reported: claim.reported,
  note: claim.note,
  citations: fullListOf(
    object(citationFields),
    sql`from ${citation} where ${citation.claimId} = ${claim.id}`,
    citation.position,
  ),
  state: claim.state,
};

export const attendances: ItemList<DossierAttendance> = {
  ...claimList,
  from: sql`${claim} join ${attendance} on ${attendance.claimId} = ${claim.id}`,
  fields: {
    key: claim.key,
    meeting: keyOf(meeting, attendance.meetingId),
    actor: keyOf(actor, attendance.actorId),
    change: attendance.change,
    effective: attendance.effective,
    accordingTo: keyOf(actor, claim.accordingToId),
    ...claimFields,
  },
};
