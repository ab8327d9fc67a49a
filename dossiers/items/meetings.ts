import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierMeeting } from "@/dossiers/schema";
import { byText, type FieldsOf, fullListOf, type ItemList, keyOf, listOf, object } from "./fields";

const { actor, meeting, meetingName, meetingParticipant, meetingRelation } = views;

const participantFields: FieldsOf<DossierMeeting["participants"][number]> = {
  actor: keyOf(actor, meetingParticipant.actorId),
  as: meetingParticipant.capacity,
};

const relatedFields: FieldsOf<NonNullable<DossierMeeting["related"]>[number]> = {
  meeting: keyOf(meeting, meetingRelation.relatedId),
  how: meetingRelation.how,
};

export const meetings: ItemList<DossierMeeting> = {
  from: sql`${meeting}`,
  id: meeting.id,
  key: meeting.key,
  order: byText(meeting.key),
  fields: {
    key: meeting.key,
    title: meeting.title,
    alsoKnownAs: listOf(
      meetingName.name,
      sql`from ${meetingName} where ${meetingName.meetingId} = ${meeting.id}`,
      byText(meetingName.name),
    ),
    kind: meeting.kind,
    description: meeting.description,
    timeZone: meeting.timeZone,
    participants: fullListOf(
      object(participantFields),
      sql`from ${meetingParticipant} where ${meetingParticipant.meetingId} = ${meeting.id}`,
      meetingParticipant.position,
    ),
    related: listOf(
      object(relatedFields),
      sql`from ${meetingRelation} where ${meetingRelation.meetingId} = ${meeting.id}`,
      sql`${byText(keyOf(meeting, meetingRelation.relatedId))}, ${byText(meetingRelation.how)}`,
    ),
  },
};
