import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { capture } from "./capture";
import { sourceColumns } from "./columns";
import { type SourceInput, sourceInput } from "./input";
import { markAsRead, readAt } from "./looking/mark";

/**
 * Records a source, and captures its words when given.
 * @throws RecordError `invalid`; `exists` when the key given is taken.
 */
export async function recordSource(context: Context, raw: SourceInput): Promise<{ id: string }> {
  authorise(context, "source.record");
  const input = parse(sourceInput, raw);
  return commit(context, "source.record", async (tx) => {
    const { source } = tables;
    const id = input.id ?? newId();
    const subject = { kind: "source", id } as const;
    if ((await tx.$count(source, eq(source.id, id))) > 0) return { subject, result: { id } };
    await tx.insert(source).values({ id, key: input.key ?? id, ...sourceColumns(input) });
    if (input.text) await capture(tx, id, input.text);
    if (input.read && input.read.url === input.url)
      await markAsRead(tx, id, input.url, readAt(input, context.clock), input.read);
    return { subject, result: { id } };
  });
}
