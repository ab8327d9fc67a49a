import { actorNames, actorsNamed } from "@/actors";
import { keyOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import type { Choice } from "@/components/desk/choosing/choices";
import type { Context } from "@/ledger";
import { isId } from "@/lib/ids";
import { meetingNamed, meetingsNamed } from "@/meetings";

/** What of an address names nothing on record: what is wrong, and what was typed, by field. */
interface Unfound {
  errors: Record<string, string>;
  typed: Record<string, string>;
}

const looks = { meeting: meetingCalled, actor: actorCalled };

/** The meeting or actor that a parameter names: by id, by key, or by its whole name. */
export async function chosen(
  db: Context["db"],
  params: Awaited<SearchParams>,
  name: string,
  kind: keyof typeof looks,
  { errors, typed }: Unfound,
): Promise<Choice | null> {
  const text = textOf(params[name]) || textOf(params[`${name}.typed`]);
  if (!text) return null;
  const found = await looks[kind](db, text);
  if (!found) {
    errors[name] = `No ${kind} on record goes by “${text}”: choose one from the list.`;
    typed[`${name}.typed`] = text;
  }
  return found;
}

async function meetingCalled(db: Context["db"], name: string): Promise<Choice | null> {
  const key = keyOf(name);
  const found = key ? await meetingNamed(db, key) : null;
  if (found) return { id: found.id, label: found.title };
  const named = await meetingsNamed(db, name);
  const [only] = named;
  return only && named.length === 1 ? { id: only.id, label: only.title } : null;
}

async function actorCalled(db: Context["db"], name: string): Promise<Choice | null> {
  if (isId(name)) {
    const label = (await actorNames(db, [name])).get(name);
    return label === undefined ? null : { id: name, label };
  }
  const named = await actorsNamed(db, name);
  const [only] = named;
  return only && named.length === 1 ? { id: only.id, label: only.name } : null;
}
