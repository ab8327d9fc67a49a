import { eq } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";

const { actor } = views;

/** The actor that is found by now under a key, or a former one; null where there is none. */
export async function survivingActor(db: Reading, key: string): Promise<{ id: string; name: string } | null> {
  const [found] = await ask(
    db
      .select({ id: actor.id, name: actor.name })
      .from(actor)
      .where(eq(actor.id, survivor("id", key))),
  );
  return found ?? null;
}
