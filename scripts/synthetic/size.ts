/** How many of each thing a synthetic record has. */
export type Size = ReturnType<typeof sizeFor>;

/** The rest of the record in proportion to its statements: a meeting has 20 statements and 5 status changes. */
export function sizeFor(statements: number) {
  const share = (divisor: number, least: number) => Math.max(least, Math.round(statements / divisor));
  return {
    statements,
    statusChanges: share(4, 1),
    attendance: share(20, 1),
    meetings: share(20, 1),
    questions: share(200, 1),
    sources: share(4, 3),
    outlets: share(2_000, 5),
    organisations: share(5_000, 5),
    persons: share(200, 20),
    unnamed: share(1_000, 5),
  };
}
