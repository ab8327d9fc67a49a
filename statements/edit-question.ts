import { eq } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit, requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { questionEdit } from "./input";

/**
 * Edits a question.
 * @throws RecordError `invalid`, `not_found`, or `stale` when it has changed since the version seen.
 */
export async function editQuestion(
  context: Context,
  raw: z.input<typeof questionEdit>,
): Promise<{ id: string; key: string }> {
  authorise(context, "question.edit");
  const input = parse(questionEdit, raw);
  return commit(context, "question.edit", async (tx) => {
    const { question } = tables;
    const [current] = await tx.select().from(question).where(eq(question.id, input.id)).for("update");
    if (!current) throw new RecordError("not_found", "There is no such question.");
    requireVersion(input.version, current.version);
    if (current.mergedIntoId)
      throw new RecordError("forbidden", "This question has been merged into another; edit that one.");
    await tx
      .update(question)
      .set({ text: input.text, meetingId: input.meeting ?? null, version: current.version + 1 })
      .where(eq(question.id, input.id));
    return { subject: { kind: "question", id: input.id }, result: { id: input.id, key: current.key } };
  });
}
