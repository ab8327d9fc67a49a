import { z } from "zod";
import { type ClaimState, claimStates } from "@/claims/vocabulary";
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
  /** The first and last instant asked for, RFC 3339. */
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
  /** Absent: what is published. Naming a state is for newsroom staff. */
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
  .strictObject({
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
    const earliest = from?.earliest?.toISOString();
    const latest = to?.latest?.toISOString();
    if (earliest && latest && earliest > latest)
      context.addIssue({ code: "custom", path: ["to"], message: "Give a date that is not before `from`." });
    const filters: Filters = { ...rest, from: earliest, to: latest };
    return { filters, form: { raw, bom } satisfies Form };
  });

const named = Object.keys(parameters.in.shape);

/**
 * Reads the parameters of an export's address. An empty one counts as not given, as forms send it.
 * @throws RecordError `invalid`, naming each parameter that is unknown, given twice or malformed.
 */
export function readParameters(search: URLSearchParams): { filters: Filters; form: Form } {
  const given: Record<string, string> = {};
  for (const [name, value] of search) {
    if (!named.includes(name))
      throw invalid({ [name]: `There is no such parameter; there are ${named.join(", ")}.` });
    if (name in given) throw invalid({ [name]: "Give this parameter once." });
    if (value !== "") given[name] = value;
  }
  return parse(parameters, given);
}
