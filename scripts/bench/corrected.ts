import { recordActor } from "@/actors";
import type { Database } from "@/db";
import { correctStatement, logStatement, type StatementInput } from "@/statements";
import { aPlace, deskOf } from "./desk";

/** A published statement that can be corrected again and again. */
export interface Corrected {
  /** The path of the page of the meeting that it is about. */
  path: string;
  /** Gives it other words, and resolves once that is acknowledged. */
  correct(text: string): Promise<void>;
}

/** Writes a meeting of its own with one statement, by the verbs of the desk. */
export async function statementToCorrect(db: Database): Promise<Corrected> {
  const context = deskOf(db);
  const name = `Bench ${Date.now()}`;
  const speaker = await recordActor(context, { kind: "person", name });
  const { meeting, key, source } = await aPlace(context, name);
  const saying = (text: string): StatementInput => ({
    speaker: speaker.id,
    said: "2025-10-21",
    form: "quote",
    text,
    meetings: [meeting],
    citations: [{ source }],
  });
  const { id } = await logStatement(context, saying("Not corrected yet."), "published");
  let version = 1;
  return {
    path: `/meetings/${key}`,
    async correct(text) {
      await correctStatement(context, { ...saying(text), id, version, publicNote: "As it was said." });
      version += 1;
    },
  };
}
