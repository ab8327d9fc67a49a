import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { freeKey, slugOf } from "@/lib/slug";
import { type ActorInput, actorInput } from "./input";
import { writeLists } from "./write-lists";

/**
 * Records an actor.
 * @throws RecordError `invalid`; `exists` when the key given is taken.
 */
export async function recordActor(context: Context, raw: ActorInput): Promise<{ id: string; key: string }> {
  authorise(context, "actor.record");
  const input = parse(actorInput, raw);
  return commit(context, "actor.record", async (tx) => {
    const { actor } = tables;
    const id = input.id ?? newId();
    const again = await tx.query.actor.findFirst({
      where: eq(actor.id, id),
      columns: { id: true, key: true },
    });
    if (again) return { subject: { kind: "actor", id }, result: again };
    const key =
      input.key ??
      (await freeKey(slugOf(input.name), async (wanted) => {
        return (await tx.$count(actor, eq(actor.key, wanted))) > 0;
      }));
    await tx.insert(actor).values({
      id,
      key,
      kind: input.kind,
      name: input.name,
      nativeName: input.nativeName ?? null,
      country: input.country ?? null,
      description: input.description ?? null,
      affiliationId: input.affiliation ?? null,
    });
    await writeLists(tx, id, input, true);
    return { subject: { kind: "actor", id }, result: { id, key } };
  });
}
