import { sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, hasWords } from "./condition";

const { actor, foundActor, meetingParticipant } = views;

/** What each filter asks of an actor. */
export const actorConditions: Pick<Conditions, "meeting" | "q"> = {
  meeting: (value) => sql`${actor.id} IN (SELECT ${meetingParticipant.actorId} FROM ${meetingParticipant}
    WHERE ${meetingParticipant.meetingId} = ${value})`,
  q: hasWords(actor.id, foundActor),
};
