import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, mentions } from "./condition";

const { actor, actorAlias, meetingParticipant } = views;

/** What each filter asks of an actor. */
export const actorConditions: Pick<Conditions, "meeting" | "q"> = {
  meeting: (value) => sql`${actor.id} IN (SELECT ${meetingParticipant.actorId} FROM ${meetingParticipant}
    WHERE ${meetingParticipant.meetingId} = ${value})`,
  q: (value) => sql`${mentions([actor.name, actor.nativeName])(value)} OR ${actor.id} IN (
    SELECT ${actorAlias.actorId} FROM ${actorAlias} WHERE ${mentions([actorAlias.name])(value)})`,
};
