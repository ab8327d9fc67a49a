/** A small record, and one in which every field of every list is filled. */
const citations = [{ source: "report", excerpt: "have been cancelled", via: ["cnn", "official"] }];
const change = { meeting: "talks", reported: "2025-10-22", accordingTo: "ministry", note: "By telephone." };

export const small = {
  format: "onrecord/1",
  actors: [
    { key: "cnn", kind: "outlet", name: "CNN" },
    { key: "rubio", kind: "person", name: "Marco Rubio" },
  ],
  sources: [{ key: "report", publisher: "cnn", title: "A report", kind: "article" }],
  meetings: [
    { key: "talks", title: "Talks", kind: "talks", participants: [{ actor: "rubio", as: "principal" }] },
  ],
  statusChanges: [
    {
      key: "cancelled",
      meeting: "talks",
      status: "cancelled",
      effective: "2025-10-21",
      citations: [{ source: "report" }],
      state: "published",
    },
  ],
};

export const full = {
  format: "onrecord/1",
  actors: [
    { key: "cnn", kind: "outlet", name: "CNN" },
    {
      key: "lavrov",
      kind: "person",
      name: "Sergey Lavrov",
      nativeName: "Сергей Лавров",
      aliases: ["Lavrov", "S. V. Lavrov"],
      country: "RU",
      description: "A diplomat.",
      affiliation: "ministry",
      roles: [{ title: "Foreign minister", organisation: "ministry", from: "2004-03-09", to: "2025-12" }],
    },
    { key: "ministry", kind: "organisation", name: "Foreign Ministry" },
    { key: "official", kind: "unnamed", name: "an official" },
    { key: "tribune", kind: "outlet", name: "Tribune" },
  ],
  sources: [
    {
      key: "report",
      publisher: "tribune",
      title: "Talks off",
      url: "https://tribune.example/talks",
      kind: "article",
      language: "en",
      published: "2025-10-21",
      retrievedAt: "2025-10-22T08:00:00.000Z",
      note: "Behind a paywall.",
      text: "The talks have been cancelled.",
    },
  ],
  meetings: [
    { key: "summit", title: "Summit", kind: "summit", participants: [] },
    {
      key: "talks",
      title: "Talks",
      alsoKnownAs: ["Budapest talks", "The talks"],
      kind: "talks",
      description: "They prepare a summit.",
      timeZone: "Europe/Budapest",
      participants: [
        { actor: "lavrov", as: "principal" },
        { actor: "ministry", as: "presides" },
      ],
      related: [{ meeting: "summit", how: "depends_on" }],
    },
  ],
  questions: [{ key: "venue", text: "Is Budapest right?", meeting: "talks" }],
  statusChanges: [
    {
      key: "planned",
      status: "planned",
      statusAsWorded: "agreed in principle",
      decidedBy: ["ministry", "lavrov"],
      effective: "2025-10-16",
      effectiveAsWorded: "on Thursday",
      scheduled: "2025-10",
      scheduledAsWorded: "this month",
      place: { venue: "Palace", city: "Budapest", country: "HU", mode: "hybrid" },
      ...change,
      citations,
      state: "published",
    },
    {
      key: "postponed",
      status: "postponed",
      effective: "2025-10-21",
      scheduled: null,
      place: null,
      meeting: "talks",
      citations,
      state: "retracted",
    },
  ],
  attendance: [
    {
      key: "coming",
      actor: "lavrov",
      change: "accepted",
      effective: "2025-10",
      ...change,
      citations,
      state: "published",
    },
  ],
  statements: [
    {
      key: "said",
      speaker: "lavrov",
      onBehalfOf: "ministry",
      addressee: "cnn",
      said: "2025-10-20",
      saidAsWorded: "on Monday",
      medium: "interview",
      note: "Said twice.",
      form: "quote",
      text: "It is off.",
      language: "ru",
      originalText: "Её не будет.",
      meetings: ["talks", "summit"],
      positions: [{ question: "venue", stance: "opposes" }],
      reported: "2025-10-21",
      citations,
      state: "published",
    },
  ],
  relations: [{ claim: "said", how: "denies", target: "planned" }],
};
