import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit, requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { capture } from "./capture";
import { sourceColumns } from "./columns";
import { sourceEdit } from "./input";
import { markAsRead, readAt } from "./looking/mark";

/**
 * Edits a source; new words become a new capture, the earlier ones stay.
 * @throws RecordError `invalid`, `not_found`, or `stale` when it has changed since the version seen.
 */
export async function editSource(context: Context, raw: z.input<typeof sourceEdit>): Promise<{ id: string }> {
  authorise(context, "source.edit");
  const input = parse(sourceEdit, raw);
  return commit(context, "source.edit", async (tx) => {
    const { source } = tables;
    const [current] = await tx.select().from(source).where(eq(source.id, input.id)).for("update");
    if (!current) throw new RecordError("not_found", "There is no such source.");
    requireVersion(input.version, current.version);
    await tx
      .update(source)
      .set({
        ...sourceColumns(input),
        version: current.version + 1,
      })
      .where(eq(source.id, input.id));
    if (input.text) await capture(tx, input.id, input.text);
    if (input.read && input.read.url === input.url)
      await markAsRead(tx, input.id, input.url, readAt(input, context.clock), input.read);
    if (current.publicSince) await tx.execute(sql`select publish_actors(array[${input.publisher}]::uuid[])`);
    return { subject: { kind: "source", id: input.id }, result: { id: input.id } };
  });
}
