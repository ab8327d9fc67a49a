import { idOf, type SearchParams, textOf, wordOf } from "@/app/desk/parts/search-params";
import type { Choice } from "@/components/desk/choosing/choices";
import type { Option } from "@/components/desk/form/inputs";
import type { Context } from "@/ledger";
import { calendarDate, parseEdtf, whyNoDate } from "@/lib/dates";
import type { Sorting } from "@/lib/sorting";
import { chosen } from "./chosen";

/** One way to narrow a list down. */
interface Filter<Value extends string = string> {
  kind: "words" | "text" | "one_of" | "yes" | "from" | "to" | "meeting" | "actor";
  label: string;
  options?: readonly (Option & { value: Value })[];
}
type Filters = Readonly<Record<string, Filter>>;

export const words = (label: string): Filter => ({ kind: "words", label });
export const text = (label: string): Filter => ({ kind: "text", label });
export const yes = (label: string): Filter<"yes"> => ({ kind: "yes", label });
export const from = (label: string): Filter => ({ kind: "from", label });
export const to = (label: string): Filter => ({ kind: "to", label });
export const meeting = (label: string): Filter => ({ kind: "meeting", label });
export const actor = (label: string): Filter => ({ kind: "actor", label });
export const oneOf = <Word extends string>(
  label: string,
  words: readonly Word[],
  labels: Readonly<Record<Word, string | { label: string }>>,
): Filter<Word> => ({
  kind: "one_of",
  label,
  options: words.map((value) => {
    const named = labels[value];
    return { value, label: typeof named === "string" ? named : named.label };
  }),
});

type Values<F extends Filters> = {
  [Name in keyof F]?: F[Name] extends Filter<infer Value> ? Value : never;
};

/** What a list was asked for by its address. */
interface Asked<F extends Filters, By extends string> {
  /** As the verb that lists takes them: ids, days, words. */
  values: Values<F>;
  sorting: Sorting<By>;
  after: string | undefined;
  /** What the address says of all that, but for where the page begins: for addresses of other pages of the list. */
  params: Readonly<Record<string, string>>;
  /** How the fields that ask for it stand. */
  fields: readonly AskedField[];
  isNarrowed: boolean;
}

/** A field that narrows a list down, as it was filled in. */
export interface AskedField extends Filter {
  name: string;
  value: string;
  chosen: Choice | null;
  error: string | undefined;
}

/**
 * Reads what a list is asked for. What cannot be understood narrows nothing down, and is said beside its field.
 * @param sorting what it can be sorted by, and how it is unless that is asked for.
 */
export async function readAsked<F extends Filters, By extends string>(
  db: Context["db"],
  params: Awaited<SearchParams>,
  filters: F,
  sorting: { by: readonly By[]; usually: Sorting<By> },
): Promise<Asked<F, By>> {
  const unfound = { errors: {}, typed: {} } as Record<"errors" | "typed", Record<string, string>>;
  const values: Record<string, string> = {};
  const kept: Record<string, string> = {};
  const fields: AskedField[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    const isNamed = filter.kind === "meeting" || filter.kind === "actor";
    const found = isNamed ? await chosen(db, params, name, filter.kind as "meeting", unfound) : null;
    const given = textOf(params[name]);
    const value = found ? found.id : isNamed ? undefined : understood(filter, given, name, unfound.errors);
    if (value) values[name] = value;
    if (value) kept[name] = given || (found?.id ?? "");
    const error = unfound.errors[name];
    const typed = found?.label ?? unfound.typed[`${name}.typed`] ?? given;
    fields.push({ ...filter, name, value: error || value ? typed : "", chosen: found, error });
  }
  const isNarrowed = Object.keys(values).length > 0;
  const by = sortingOf(textOf(params["sort"]), sorting.by) ?? sorting.usually;
  if (by.by !== sorting.usually.by || by.descending !== sorting.usually.descending)
    kept["sort"] = sortWord(by);
  return {
    values: values as Values<F>,
    sorting: by,
    after: idOf(params["after"]),
    params: kept,
    fields,
    isNarrowed,
  };
}

function understood(
  { kind, options = [] }: Filter,
  given: string,
  name: string,
  errors: Record<string, string>,
): string | undefined {
  if (!given) return undefined;
  if (kind === "one_of")
    return wordOf(
      given,
      options.map(({ value }) => value),
    );
  if (kind === "yes") return given === "yes" ? given : undefined;
  if (kind !== "from" && kind !== "to") return given;
  const parsed = parseEdtf(given);
  if (parsed.ok)
    return calendarDate(kind === "from" ? parsed.date.earliest : parsed.date.latest) || undefined;
  errors[name] = whyNoDate(parsed.message);
  return undefined;
}

/** How an address says what a list is sorted by. */
export const sortWord = ({ by, descending }: Sorting): string => `${descending ? "-" : ""}${by}`;

function sortingOf<By extends string>(word: string, by: readonly By[]): Sorting<By> | undefined {
  const descending = word.startsWith("-");
  const found = by.find((one) => one === (descending ? word.slice(1) : word));
  return found && { by: found, descending };
}
