import { eq } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { freeKey, slugOf } from "@/lib/slug";
import { questionInput } from "./input";

/**
 * Records a question that statements take positions on.
 * @throws RecordError `invalid`; `exists` when the key given is taken.
 */
export async function recordQuestion(
  context: Context,
  raw: z.input<typeof questionInput>,
): Promise<{ id: string; key: string }> {
  authorise(context, "question.record");
  const input = parse(questionInput, raw);
  return commit(context, "question.record", async (tx) => {
    const { question } = tables;
    const id = input.id ?? newId();
    const subject = { kind: "question", id } as const;
    const again = await tx.query.question.findFirst({
      where: eq(question.id, id),
      columns: { id: true, key: true },
    });
    if (again) return { subject, result: again };
    const key =
      input.key ??
      (await freeKey(slugOf(input.text), async (wanted) => {
        return (await tx.$count(question, eq(question.key, wanted))) > 0;
      }));
    await tx.insert(question).values({ id, key, text: input.text, meetingId: input.meeting ?? null });
    return { subject, result: { id, key } };
  });
}
