import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit, requireVersion } from "@/ledger";
import { invalid, RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { actorEdit } from "./input";
import { writeLists } from "./write-lists";

/**
 * Edits an actor.
 * @throws RecordError `invalid`, `not_found`, or `stale` when it has changed since the version seen.
 */
export async function editActor(
  context: Context,
  raw: z.input<typeof actorEdit>,
): Promise<{ id: string; key: string }> {
  authorise(context, "actor.edit");
  const input = parse(actorEdit, raw);
  if (input.affiliation === input.id) throw invalid({ affiliation: "An actor is not its own affiliation." });
  return commit(context, "actor.edit", async (tx) => {
    const { actor } = tables;
    const [current] = await tx.select().from(actor).where(eq(actor.id, input.id)).for("update");
    if (!current) throw new RecordError("not_found", "There is no such actor.");
    requireVersion(input.version, current.version);
    if (current.mergedIntoId) throw invalid({}, "This actor has been merged into another: edit that one.");
    await tx
      .update(actor)
      .set({
        kind: input.kind,
        name: input.name,
        nativeName: input.nativeName ?? null,
        country: input.country ?? null,
        description: input.description ?? null,
        affiliationId: input.affiliation ?? null,
        version: current.version + 1,
      })
      .where(eq(actor.id, input.id));
    await writeLists(tx, input.id, input);
    if (current.publicSince) await tx.execute(sql`select publish_actors(array[${input.id}]::uuid[])`);
    return { subject: { kind: "actor", id: input.id }, result: { id: input.id, key: current.key } };
  });
}
