import { recordActor } from "@/actors";
import type { Database } from "@/db";
import { systemClock } from "@/lib/clock";
import { recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";
import { correctStatement, logStatement, type StatementInput } from "@/statements";

const operator = {
  id: "00000000-0000-7000-8000-000000000000",
  email: "",
  name: "Bench",
  role: "admin",
} as const;

/** A published statement that can be corrected again and again. */
export interface Corrected {
  /** The path of the page of the meeting that it is about. */
  path: string;
  /** Gives it other words, and resolves once that is acknowledged. */
  correct(text: string): Promise<void>;
}

/** Writes a meeting of its own with one statement, by the verbs of the desk. */
export async function statementToCorrect(db: Database): Promise<Corrected> {
  const context = {
    db,
    user: operator,
    clock: systemClock,
    review: "optional",
    corrections: "optional",
  } as const;
  const name = `Bench ${Date.now()}`;
  const speaker = await recordActor(context, { kind: "person", name });
  const publisher = await recordActor(context, { kind: "outlet", name: `${name}, a paper` });
  const source = await recordSource(context, { publisher: publisher.id, title: name });
  const meeting = await recordMeeting(context, { title: name, kind: "talks", participants: [] });
  const saying = (text: string): StatementInput => ({
    speaker: speaker.id,
    said: "2025-10-21",
    form: "quote",
    text,
    meetings: [meeting.id],
    citations: [{ source: source.id }],
  });
  const { id } = await logStatement(context, saying("Not corrected yet."), "published");
  let version = 1;
  return {
    path: `/meetings/${meeting.key}`,
    async correct(text) {
      await correctStatement(context, { ...saying(text), id, version, publicNote: "As it was said." });
      version += 1;
    },
  };
}
