/** How well a claim stands, derived; the first that fits, in this order. */
export const standings = ["retracted", "disputed", "confirmed", "reported"] as const;
export type Standing = (typeof standings)[number];

export const standingLabels: Record<Standing, string> = {
  retracted: "Retracted",
  disputed: "Disputed",
  confirmed: "Confirmed",
  reported: "Reported",
};

/** What a comparison of an excerpt with the captured text of its source found. */
export const excerptChecks = ["found", "not_found", "no_capture", "no_excerpt"] as const;
export type ExcerptCheck = (typeof excerptChecks)[number];
