/**
 * How well a claim stands, derived; the first that fits, in this order. A status or an attendance is `confirmed`,
 * a statement `on_record`: that it was said, not that it is true.
 */
export const standings = ["retracted", "disputed", "confirmed", "on_record", "reported"] as const;
export type Standing = (typeof standings)[number];

export const standingLabels: Record<Standing, string> = {
  retracted: "Retracted",
  disputed: "Disputed",
  confirmed: "Confirmed",
  on_record: "On record",
  reported: "Reported",
};

/** What a comparison of an excerpt with the captured text of its source found. */
export const excerptChecks = ["found", "not_found", "no_capture", "no_excerpt"] as const;
export type ExcerptCheck = (typeof excerptChecks)[number];
