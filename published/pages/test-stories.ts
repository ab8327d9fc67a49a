interface Told {
  status: string;
  effective: string;
  via?: string[];
  source?: string;
  [field: string]: unknown;
}

/** Meetings by what was reported of them, in order of recording. */
const stories: Record<string, Told[]> = {
  "held-by": [
    { status: "planned", effective: "2025-10-02", scheduled: "2026-01" },
    { status: "held", effective: "../2026-01-25", reported: "2026-01-25" },
  ],
  "on-again-by": [
    { status: "scheduled", effective: "2025-11-01", scheduled: "2025-11-30" },
    { status: "cancelled", effective: "2025-11-20" },
    { status: "scheduled", effective: "../2025-11-24", reported: "2025-11-24", scheduled: "2025-12-10" },
  ],
  "two-stories": [
    { status: "cancelled", effective: "2025-11-20", accordingTo: "lavrov" },
    { status: "scheduled", effective: "2025-11-24", scheduled: "2025-12-10", accordingTo: "rubio" },
  ],
  "nobody-agrees": [
    { status: "held", effective: "2025-12-01", accordingTo: "lavrov" },
    { status: "not_held", effective: "2025-12-01", accordingTo: "rubio" },
  ],
  overtaken: [
    { status: "in_doubt", effective: "2025-10-20", accordingTo: "lavrov" },
    { status: "held", effective: "2025-10-23" },
  ],
  "rival-dates": [
    { status: "scheduled", effective: "2025-12-01", scheduled: "2025-12-20" },
    { status: "scheduled", effective: "2025-12-01", scheduled: "2025-12-22", accordingTo: "lavrov" },
  ],
  "rival-places": [
    { status: "planned", effective: "2025-12-01", place: { city: "Budapest", country: "HU" } },
    {
      status: "planned",
      effective: "2025-12-01",
      place: { city: "Vienna", country: "AT" },
      accordingTo: "lavrov",
    },
  ],
  doubter: [
    { status: "planned", effective: "2025-12-01" },
    { status: "in_doubt", effective: "2025-12-02", scheduled: "2025-12-10", accordingTo: "lavrov" },
  ],
  passed: [{ status: "scheduled", effective: "2025-12-01", scheduled: "2025-12-10" }],
  moved: [
    { status: "scheduled", effective: "2025-11-01", scheduled: "2025-12-10" },
    { status: "scheduled", effective: "2025-11-02", scheduled: "2025-12-09", accordingTo: "lavrov" },
    { status: "rescheduled", effective: "2025-12-01", scheduled: "2026-01-20" },
  ],
  postponed: [
    { status: "scheduled", effective: "2025-12-01", scheduled: "2025-12-10" },
    { status: "postponed", effective: "2025-12-05" },
  ],
  "held-later": [
    { status: "scheduled", effective: "2025-12-01", scheduled: "2025-12-10" },
    { status: "held", effective: "2025-12-12" },
  ],
  "more-precise": [
    { status: "planned", effective: "2025-12-01", scheduled: "2026-03" },
    { status: "scheduled", effective: "2025-12-05", scheduled: "2026-03-10" },
  ],
  "in-words": [
    {
      status: "scheduled",
      effective: "2025-12-01",
      scheduled: null,
      scheduledAsWorded: "a date was set but not made known",
    },
  ],
  "words-alone": [{ status: "scheduled", effective: "2025-12-01", scheduledAsWorded: "in the coming days" }],
  "said-twice": [
    { status: "under_way", effective: "2025-12-01" },
    { status: "under_way", effective: "2025-12-12", source: "tass-report" },
  ],
  "denied-and-repeated": [
    { status: "cancelled", effective: "2025-12-01" },
    { status: "cancelled", effective: "2025-12-03" },
  ],
  "through-the-unnamed": [
    { status: "cancelled", effective: "2025-12-01", via: ["ft", "three-people", "lavrov"] },
  ],
  "principal-quoted": [{ status: "cancelled", effective: "2025-12-01", via: ["lavrov"] }],
  spokesman: [{ status: "cancelled", effective: "2025-12-01", source: "spokesman-post" }],
  "ministry-of-a-state": [{ status: "cancelled", effective: "2025-12-01", source: "ministry-release" }],
  "former-spokesman": [{ status: "cancelled", effective: "2019-12-01", source: "spokesman-post" }],
  "long-ago": [{ status: "held", effective: "2018-07-16" }],
};

const statement = (key: string, fields: object) => ({
  key,
  form: "quote",
  said: "2025-12-01",
  text: key,
  meetings: ["talks"],
  state: "published",
  ...fields,
});

/** Stories in which a page could conclude more than anybody said. */
export const storiesDossier = {
  format: "onrecord/1",
  actors: [
    ...["paper", "ft", "tass"].map((key) => ({ key, kind: "outlet", name: key })),
    { key: "three-people", kind: "unnamed", name: "three people" },
    { key: "russia", kind: "organisation", name: "Russia" },
    { key: "mfa", kind: "organisation", name: "Foreign Ministry", affiliation: "russia" },
    {
      key: "lavrov",
      kind: "person",
      name: "Lavrov",
      roles: [{ title: "Minister", organisation: "mfa", from: "2004-03-09" }],
    },
    {
      key: "rubio",
      kind: "person",
      name: "Rubio",
      roles: [
        { title: "Senator", from: "2011-01-03", to: "2025-01-20" },
        { title: "Secretary of State", from: "2025-01-21" },
      ],
    },
    {
      key: "spokesman",
      kind: "person",
      name: "Spokesman",
      roles: [{ title: "Spokesman", organisation: "mfa", from: "2020" }],
    },
  ],
  sources: [
    { key: "paper-report", kind: "article", publisher: "paper", title: "Report" },
    { key: "tass-report", kind: "wire", publisher: "tass", title: "Wire" },
    { key: "spokesman-post", kind: "post", publisher: "spokesman", title: "Post" },
    { key: "ministry-release", kind: "official", publisher: "mfa", title: "Release" },
    { key: "lavrov-video", kind: "video", publisher: "tass", title: "Video" },
  ],
  meetings: [
    ...Object.keys(stories).map((key) => ({
      key,
      title: key,
      kind: "talks",
      participants:
        key === "ministry-of-a-state"
          ? [{ actor: "russia", as: "principal" }]
          : [
              { actor: "lavrov", as: "principal" },
              { actor: "rubio", as: "principal" },
            ],
    })),
    {
      key: "talks",
      title: "talks",
      kind: "talks",
      timeZone: "Asia/Tokyo",
      participants: [{ actor: "lavrov", as: "principal" }],
    },
  ],
  statusChanges: [
    ...Object.entries(stories).flatMap(([meeting, changes]) =>
      changes.map(({ source = "paper-report", via, ...change }, n) => ({
        key: `${meeting}-${n}`,
        meeting,
        ...change,
        citations: [{ source, ...(via && { via }) }],
        state: "published",
      })),
    ),
    {
      key: "talks-0",
      meeting: "talks",
      status: "scheduled",
      effective: "2025-12-01",
      scheduled: "2025-12-05T20:00Z",
      citations: [{ source: "paper-report" }],
      state: "published",
    },
  ],
  statements: [
    statement("denial", {
      speaker: "lavrov",
      meetings: ["denied-and-repeated"],
      citations: [{ source: "tass-report" }],
    }),
    statement("by-an-outlet", {
      speaker: "lavrov",
      citations: [{ source: "paper-report", via: ["ft", "lavrov"] }],
    }),
    statement("in-a-video", { speaker: "lavrov", citations: [{ source: "lavrov-video" }] }),
    statement("by-a-nobody", { speaker: "three-people", citations: [{ source: "paper-report" }] }),
    statement("one-wording", { speaker: "lavrov", citations: [{ source: "paper-report" }] }),
    statement("another-wording", { speaker: "lavrov", citations: [{ source: "tass-report" }] }),
    statement("third-wording", { speaker: "lavrov", citations: [{ source: "tass-report" }] }),
    statement("undated", { speaker: "lavrov", said: undefined, citations: [{ source: "tass-report" }] }),
  ],
  relations: [
    { claim: "denial", how: "denies", target: "denied-and-repeated-0" },
    { claim: "another-wording", how: "same_utterance", target: "one-wording" },
    { claim: "third-wording", how: "same_utterance", target: "another-wording" },
  ],
};
