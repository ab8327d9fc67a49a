import { z } from "zod";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Asked } from "@/published/indexes/index-page";
import { type Filters, readParameters } from "@/reports";
import type { FilterName } from "@/syndication/api/collections";
import { pageLimits } from "@/syndication/api/limits";

const limitExpected = `Give a whole number from 1 to ${pageLimits.most}.`;

const paging = z.object({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, limitExpected)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= pageLimits.most, limitExpected)
    .default(pageLimits.usual),
  cursor: z.uuid("Give what `next` says.").optional(),
});

/**
 * Reads what part of a list an address asks for. What it does not know is left alone: links collect it.
 * @returns the filters by slug or id, as they were given.
 * @throws RecordError `invalid`, naming each parameter that is given twice or malformed.
 */
export function readAsked(
  search: URLSearchParams,
  known: readonly FilterName[],
): { filters: Filters; page: Omit<Asked, "filters"> } {
  const isKnown = ([name]: [string, string]) => (known as readonly string[]).includes(name);
  const { filters } = readParameters(new URLSearchParams([...search].filter(isKnown)));
  const { limit, cursor } = parse(paging, { limit: once(search, "limit"), cursor: once(search, "cursor") });
  return { filters, page: { limit, after: cursor } };
}

function once(search: URLSearchParams, name: "limit" | "cursor"): string | undefined {
  const [value, ...more] = search.getAll(name);
  if (more.length > 0) throw invalid({ [name]: "Give this parameter once." });
  return value || undefined;
}
