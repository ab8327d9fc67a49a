import { eq, or } from "drizzle-orm";
import { views } from "@/db";
import { isId } from "@/lib/ids";
import { isKey } from "@/lib/keys";
import { ask, type Reading } from "@/published/connection";

const named = { meeting: views.meeting, actor: views.actor, question: views.question };

/** The key of what the public knows by a key or an id; null where there is no such thing. */
export async function keyOf(db: Reading, kind: keyof typeof named, name: string): Promise<string | null> {
  if (!isKey(name)) return null;
  const view = named[kind];
  const found = await ask(
    db
      .select({ key: view.key })
      .from(view)
      .where(or(eq(view.key, name), isId(name) ? eq(view.id, name) : undefined))
      .limit(1),
  );
  return found[0]?.key ?? null;
}
