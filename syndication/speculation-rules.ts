/** Not pages, and not read by the way: what is taken away, and what belongs to somebody. */
const notPages = [
  "/desk",
  "/desk/*",
  "/api/*",
  "/exports/*",
  "/cite/*",
  "/embed/*",
  "/*.atom",
  "/*.json",
  "/*.ics",
];

/**
 * What a browser may fetch ahead (Speculation Rules, WICG): the page behind a link that somebody is about to follow.
 * Nothing is rendered ahead, for nothing is run by being read.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      source: "document",
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: notPages } }] },
      eagerness: "moderate",
    },
  ],
});
