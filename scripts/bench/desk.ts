import { recordActor } from "@/actors";
import type { Database } from "@/db";
import type { Context } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";

/** In whose name benchmarks write: somebody who may publish, and of whom no account is asked. */
const operator = {
  id: "00000000-0000-7000-8000-000000000000",
  email: "",
  name: "Bench",
  role: "admin",
} as const;

export const deskOf = (db: Database): Context => ({
  db,
  user: operator,
  clock: systemClock,
  review: "optional",
  corrections: "optional",
});

/** What there is to write about: a meeting, and a source to cite, by id. */
export interface Place {
  meeting: string;
  /** The meeting's, as its address names it. */
  key: string;
  source: string;
}

/** Writes a meeting and a source, by the verbs of the desk. */
export async function aPlace(context: Context, name: string): Promise<Place> {
  const publisher = await recordActor(context, { kind: "outlet", name: `${name}, a paper` });
  const source = await recordSource(context, { publisher: publisher.id, title: name });
  const meeting = await recordMeeting(context, { title: name, kind: "talks", participants: [] });
  return { meeting: meeting.id, key: meeting.key, source: source.id };
}
