import { actorNames, actorsNamed } from "@/actors";
import { keyOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import type { Choice } from "@/components/desk/choosing/choices";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { findMeetings, meetingNamed } from "@/meetings";
import { readParameters } from "@/reports";

const texts = ["status", "from", "to", "q", "state"] as const;

/** Which rows of the reports are asked for, as the form shows it and as an export's address says it. */
export interface ReportChoices {
  meeting: Choice | null;
  actor: Choice | null;
  asked: Readonly<Record<string, string>>;
  /** What was typed for a meeting or an actor and is not on record, by field. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** What an export's address ends in; null while something is wrong. */
  query: string | null;
}

/** Reads what the page was asked for. Meetings and actors may be given by id, by key, or by their whole name. */
export async function reportChoices(
  db: Context["db"],
  params: Awaited<SearchParams>,
): Promise<ReportChoices> {
  const errors: Record<string, string> = {};
  const typed: Record<string, string> = {};
  const [meeting, actor] = await Promise.all([
    chosen(params, "meeting", (name) => meetingCalled(db, name), { errors, typed }),
    chosen(params, "actor", (name) => actorCalled(db, name), { errors, typed }),
  ]);
  const asked: Record<string, string> = {};
  for (const name of texts) {
    const text = textOf(params[name]);
    if (text) asked[name] = text;
  }
  if (textOf(params["bom"])) asked["bom"] = "1";
  const search = new URLSearchParams({
    ...(meeting && { meeting: meeting.id }),
    ...(actor && { actor: actor.id }),
    ...asked,
  });
  Object.assign(errors, problemsOf(search));
  const query = Object.keys(errors).length > 0 ? null : search.size > 0 ? `?${search}` : "";
  return { meeting, actor, asked, typed, errors, query };
}

async function chosen(
  params: Awaited<SearchParams>,
  name: "meeting" | "actor",
  look: (name: string) => Promise<Choice | null>,
  { errors, typed }: Record<"errors" | "typed", Record<string, string>>,
): Promise<Choice | null> {
  const text = textOf(params[name]) || textOf(params[`${name}.typed`]);
  if (!text) return null;
  const found = await look(text);
  if (!found) {
    errors[name] = `No ${name} on record goes by “${text}”: choose one from the list.`;
    typed[`${name}.typed`] = text;
  }
  return found;
}

async function meetingCalled(db: Context["db"], name: string): Promise<Choice | null> {
  const key = keyOf(name);
  const found = key ? await meetingNamed(db, key) : null;
  if (found) return { id: found.id, label: found.title };
  const same = (await findMeetings(db, name)).filter(
    ({ title }) => title.toLowerCase() === name.toLowerCase(),
  );
  const [only] = same;
  return only && same.length === 1 ? { id: only.id, label: only.title } : null;
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

/** What the exports themselves would refuse. */
function problemsOf(search: URLSearchParams): Readonly<Record<string, string>> {
  try {
    readParameters(search);
    return {};
  } catch (error) {
    if (error instanceof RecordError) return error.fields;
    throw error;
  }
}
