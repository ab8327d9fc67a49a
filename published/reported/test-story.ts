const cited = (source: string) => ({ source });
const status = (key: string, meeting: string, fields: object, ...sources: string[]) => ({
  key,
  meeting,
  citations: sources.map(cited),
  state: "published",
  ...fields,
});
const said = (key: string, meeting: string, text: string, fields: object, ...sources: string[]) => ({
  key,
  speaker: "lavrov",
  form: "quote",
  text,
  meetings: [meeting],
  citations: sources.map(cited),
  state: "published",
  ...fields,
});

/** Talks whose reports came day by day, a second meeting that bears on them, and one on another clock. */
export const reportedDossier = {
  format: "onrecord/1",
  actors: [
    ...["wire", "paper"].map((key) => ({ key, kind: "outlet", name: key })),
    {
      key: "lavrov",
      kind: "person",
      name: "Lavrov",
      roles: [{ title: "Minister", from: "2004-03-09", to: "2025-10-31" }],
    },
  ],
  sources: [
    { key: "wire-16", kind: "wire", publisher: "wire", title: "16 October", published: "2025-10-16" },
    { key: "paper-18", kind: "article", publisher: "paper", title: "18 October", published: "2025-10-18" },
    { key: "paper-25", kind: "article", publisher: "paper", title: "25 October", published: "2025-10-25" },
    { key: "paper-november", kind: "article", publisher: "paper", title: "November", published: "2025-11" },
    { key: "wire-undated", kind: "wire", publisher: "wire", title: "Some day" },
  ],
  meetings: [
    {
      key: "talks",
      title: "Talks",
      kind: "talks",
      timeZone: "Europe/Budapest",
      participants: [{ actor: "lavrov", as: "principal" }],
      related: [{ meeting: "call", how: "follows" }],
    },
    ...["call", "closed"].map((key) => ({ key, title: key, kind: "call", participants: [] })),
    { key: "in-tokyo", title: "In Tokyo", kind: "talks", timeZone: "Asia/Tokyo", participants: [] },
  ],
  statusChanges: [
    status(
      "scheduled",
      "talks",
      { status: "scheduled", effective: "../2025-10-16", reported: "2025-10-16", scheduled: "2025-10-23" },
      "wire-16",
      "paper-18",
    ),
    status(
      "withdrawn",
      "talks",
      { status: "postponed", effective: "2025-10-17", state: "retracted" },
      "wire-undated",
    ),
    status(
      "cancelled",
      "talks",
      { status: "cancelled", effective: "2025-10-20", reported: "2025-10-21" },
      "wire-undated",
    ),
    status(
      "on-again",
      "talks",
      { status: "planned", effective: "2025-11-02", reported: "2025-11", scheduled: "2025-12-05" },
      "paper-november",
    ),
    status("draft", "talks", { status: "held", effective: "2025-10-14", state: "draft" }, "wire-undated"),
    status(
      "call-scheduled",
      "call",
      { status: "scheduled", effective: "2025-10-20", scheduled: "2025-10-23" },
      "wire-undated",
    ),
    status(
      "tokyo-planned",
      "in-tokyo",
      { status: "planned", effective: "2025-10-20", reported: "2025-10-21T20:00Z" },
      "wire-undated",
    ),
    status(
      "closed",
      "closed",
      { status: "planned", effective: "2025-10-20", state: "draft" },
      "wire-undated",
    ),
  ],
  statements: [
    said("denial", "talks", "Nothing was called off.", { said: "2025-10-22" }, "wire-undated"),
    // The same words in a report about the other meeting.
    said("denial-again", "call", "Nothing has been called off.", { reported: "2025-10-25" }, "paper-25"),
    said(
      "denial-once-more",
      "call",
      "Nothing at all was.",
      { reported: "2025-10-26" },
      "paper-25",
      "paper-november",
    ),
    said("no-date-set", "call", "No date was set.", { said: "2025-10-19" }, "wire-undated"),
    said("by-its-source", "talks", "We shall see.", {}, "wire-undated", "paper-25"),
    said("undated", "talks", "No comment.", {}, "wire-undated"),
  ],
  relations: [
    { claim: "denial", how: "denies", target: "cancelled" },
    { claim: "denial", how: "same_utterance", target: "denial-again" },
    { claim: "denial-once-more", how: "same_utterance", target: "denial-again" },
    { claim: "no-date-set", how: "denies", target: "scheduled" },
    // No day is known of this answer, so it never counts.
    { claim: "undated", how: "denies", target: "on-again" },
  ],
};
