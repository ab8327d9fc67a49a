import { z } from "zod";
import { type ClaimState, claimStates } from "@/claims/vocabulary";
import { type Edge, edgesOf } from "@/lib/dates";
import { edtfText } from "@/lib/dates/zod";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { line } from "@/lib/text";
import { type Status, statuses } from "@/meetings/vocabulary";

/** Which rows of a report are asked for. */
export interface Filters {
  /** A meeting by slug or id. */
  meeting?: string | undefined;
  /** An actor by slug or id. */
  actor?: string | undefined;
  status?: Status | undefined;
  /** The first and last day asked for, "YYYY-MM-DD", by the calendar of each meeting; or an instant, RFC 3339. */
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
  /** Absent: what is published, of what is public. Naming a state is for newsroom staff. */
  state?: ClaimState | "all" | undefined;
}

/** How the cells are written. */
export interface Form {
  /** As recorded: cells that a spreadsheet would run are left as they are. */
  raw: boolean;
  /** With a byte-order mark, which some spreadsheets need to read UTF-8. */
  bom: boolean;
}

const words = <Word extends string>(known: readonly [Word, ...Word[]]) =>
  z.enum(known, { error: `Give one of ${known.join(", ")}.` });

const flag = words(["0", "1"])
  .optional()
  .transform((value) => value === "1");

const parameters = z
  .object({
    meeting: line(200).optional(),
    actor: line(200).optional(),
    status: words(statuses).optional(),
    from: edtfText.optional(),
    to: edtfText.optional(),
    q: line(200).optional(),
    state: words([...claimStates, "all"]).optional(),
    raw: flag,
    bom: flag,
  })
  .transform(({ raw, bom, from, to, ...rest }, context) => {
    if (from?.earliest && to?.latest && from.earliest > to.latest)
      context.addIssue({ code: "custom", path: ["to"], message: "Give a date that is not before `from`." });
    const edges = { first: from && edgesOf(from, "UTC").first, last: to && edgesOf(to, "UTC").last };
    const filters: Filters = { ...rest, from: edgeText(edges.first), to: edgeText(edges.last) };
    return { filters, form: { raw, bom } satisfies Form };
  });

const edgeText = (edge: Edge | null | undefined) => edge?.clock?.toISOString() ?? edge?.day;

const named = Object.keys(parameters.in.shape);

/**
 * Reads the parameters of an export's address. An empty one counts as not given, as forms send it; unknown ones are
 * left alone: links collect them.
 * @throws RecordError `invalid`, naming each parameter that is given twice or malformed.
 */
export function readParameters(search: URLSearchParams): { filters: Filters; form: Form } {
  const given: Record<string, string> = {};
  for (const [name, value] of search) {
    if (!named.includes(name)) continue;
    if (Object.hasOwn(given, name)) throw invalid({ [name]: "Give this parameter once." });
    if (value !== "") given[name] = value;
  }
  return parse(parameters, given);
}
