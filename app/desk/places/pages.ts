/** A page of the desk: its address and its name. */
type Page = readonly [address: string, name: string];

/** The pages that the navigation leads everybody to, in its order. */
export const mainPages: readonly Page[] = [
  ["/desk", "Overview"],
  ["/desk/meetings", "Meetings"],
  ["/desk/statements", "Statements"],
  ["/desk/sources", "Sources"],
  ["/desk/actors", "Actors"],
  ["/desk/questions", "Questions"],
  ["/desk/review", "Review"],
  ["/desk/reports", "Reports"],
];

/** The one that it leads those to who manage accounts. */
export const peoplePage: Page = ["/desk/people", "People"];

/** What else somebody can go to by its name. */
export const otherPages: readonly Page[] = [
  ["/desk/account", "Your account"],
  ["/desk/design", "Design"],
];

/** Where something is put on record. */
export const recordPages: readonly Page[] = [
  ["/desk/statements/new", "Log statement"],
  ["/desk/sources/log", "Log from an article"],
  ["/desk/meetings/new", "New meeting"],
  ["/desk/sources/new", "New source"],
  ["/desk/actors/new", "New actor"],
  ["/desk/questions/new", "New question"],
  ["/desk/imports", "Import a file"],
];
