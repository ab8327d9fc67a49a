import { folded } from "@/lib/folding";
import type { NamedActor, Who } from "@/passages/vocabulary";
import { mentionsIn } from "./mentions";

/** Whom words mean that name or describe somebody: an actor on record where they are its name, or end with it. */
export function whoIs(words: string, names: readonly NamedActor[]): Who {
  const described = words.replace(/\s+/gu, " ").trim();
  const bare = (name: string) => folded(name).replace(/^(?:a|an|the) /u, "");
  const same = names.filter((one) => one.names.some((name) => bare(name) === bare(described)));
  if (same.length === 1 && same[0]) return { actorId: same[0].id };
  const last = mentionsIn(described, names, []).at(-1);
  return last && last.end === described.length ? { actorId: last.actorId } : { described };
}
