import { chosen } from "@/app/desk/parts/lists/chosen";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import type { Choice } from "@/components/desk/choosing/choices";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
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
    chosen(db, params, "meeting", "meeting", { errors, typed }),
    chosen(db, params, "actor", "actor", { errors, typed }),
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
