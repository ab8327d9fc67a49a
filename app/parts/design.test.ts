import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { attendanceChanges, statuses, statusLabels } from "@/meetings/vocabulary";
import { standingLabels, standings } from "@/provenance/vocabulary";
import type { ActorName, ClaimModel, RecordedDate } from "@/published/claims/model";
import { waysOf } from "@/published/claims/ways";
import { stanceLabels, stances } from "@/statements/vocabulary";
import { Claim } from "./claim";
import { lanesOf } from "./lanes/geometry";
import { Lanes } from "./lanes/lanes";
import { positionsTold, statementsTold } from "./lanes/told";
import { PositionMatrix } from "./position-matrix";
import { matrixOf } from "./positions";
import { Sourcing } from "./sourcing";
import { AccountsDiffer, StanceWord, StatusWord } from "./status";

const actor = (name: string, kind: ActorName["kind"] = "outlet"): ActorName => ({
  id: name,
  key: name.toLowerCase().replaceAll(" ", "-"),
  name,
  kind,
});
const wire = actor("The Wire");
const official = actor("an official", "unnamed");

function date(edtf: string): RecordedDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded: null };
}

function claim(id: string, more: Partial<ClaimModel>): ClaimModel {
  return {
    id,
    kind: "statement",
    state: "published",
    seq: 1,
    standing: "reported",
    origins: [wire],
    citations: [
      {
        source: { id: "s", title: "An article", kind: "article", url: null, published: null },
        excerpt: null,
        chain: [wire, official],
      },
    ],
    parties: new Set(),
    accordingTo: null,
    reported: null,
    note: null,
    publicNote: null,
    recordedAt: new Date(0),
    publishedAt: new Date(0),
    meetings: [],
    timeZone: null,
    incoming: [],
    disputes: [],
    outgoing: [],
    statusChange: null,
    attendance: null,
    statement: null,
    ...more,
  };
}

const said = (
  more: Partial<NonNullable<ClaimModel["statement"]>> = {},
): NonNullable<ClaimModel["statement"]> => ({
  speaker: actor("Alma Reyes", "person"),
  roles: ["foreign minister"],
  affiliation: null,
  speaksFor: [],
  onBehalfOf: null,
  addressee: null,
  said: date("2025-10-22"),
  saidInWords: null,
  form: "quote",
  medium: "speech",
  text: "We remain ready to meet.",
  language: null,
  originalText: null,
  positions: [],
  ...more,
});

const change = { meetingId: "m", effective: date("../2025-10-21"), decidedBy: [], scheduledInWords: null };

/** A statement a year, of which one was retracted, and as many positions. */
const overTime = lanesOf([
  statementsTold(
    stances.map((_, index) =>
      claim(`over-${index}`, {
        statement: said({ said: date(`${2025 - index}-10`) }),
        state: index === 0 ? "retracted" : "published",
      }),
    ),
  ),
  ...positionsTold(
    stances.map((stance, index) => ({
      actor: wire,
      key: "where",
      question: "Where?",
      stance,
      claimId: stance,
      said: date(`${2025 - index}-10-01`),
      timeZone: null,
    })),
    "question",
    new Set(stances.slice(1)),
  ),
]);

/** Every part that tells of a claim, in every state that it can be in. */
const gallery: Record<string, ReactElement[]> = {
  statuses: [
    ...statuses.map((status) => createElement(StatusWord, { status })),
    createElement(AccountsDiffer, { key: "differ" }),
  ],
  stances: stances.map((stance) => createElement(StanceWord, { stance })),
  "status changes": statuses.map((status) =>
    createElement(Claim, {
      claim: claim(status, {
        statusChange: { ...change, status, statusAsWorded: null, scheduled: undefined, place: undefined },
      }),
    }),
  ),
  attendance: attendanceChanges.map((one) =>
    createElement(Claim, {
      claim: claim(one, {
        attendance: { meetingId: "m", actor: wire, change: one, effective: date("2025-10") },
      }),
    }),
  ),
  standings: standings.map((standing) =>
    createElement(Claim, {
      claim: claim(standing, {
        standing,
        statement: said(),
        ...(standing === "retracted" && { state: "retracted", publicNote: "It was another minister." }),
      }),
    }),
  ),
  statements: [
    said({ form: "paraphrase" }),
    said({ form: "no_comment", text: "Asked about the date." }),
    said({ language: "ar", originalText: "نحن مستعدون" }),
    said({ language: "ru" }),
    said({ said: null, saidInWords: "the day before" }),
  ].map((statement, index) => createElement(Claim, { claim: claim(`said-${index}`, { statement }) })),
  positions: [
    createElement(PositionMatrix, {
      matrix: matrixOf(
        stances.map((stance) => ({
          actor: wire,
          key: "where",
          question: "Where?",
          stance,
          claimId: stance,
          said: null,
          timeZone: null,
        })),
      ),
      shown: new Set(stances),
    }),
  ],
  "over time": overTime ? [createElement(Lanes, { drawn: overTime, label: "Over time" })] : [],
  sourcing: [
    createElement(Sourcing, {
      origins: waysOf(
        Array.from({ length: 12 }, (_, index) =>
          claim(`echo-${index}`, {
            citations: [
              { ...claim("", {}).citations[0], chain: [actor(`Paper ${index}`), wire, official] },
            ] as ClaimModel["citations"],
          }),
        ),
      ),
    }),
  ],
};

const drawn = Object.fromEntries(
  Object.entries(gallery).map(([part, elements]) => [
    part,
    elements.map((element) => renderToStaticMarkup(element)).join("\n"),
  ]),
);

// To be looked at: .build/design.html, with the stylesheets of the last build.
const sheets = existsSync(".next/static")
  ? readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"))
  : [];
mkdirSync(".build", { recursive: true });
writeFileSync(
  ".build/design.html",
  `<!doctype html><meta charset="utf-8"><title>Design</title>${sheets.map((name) => `<link rel="stylesheet" href="../.next/static/${name}">`).join("")}<main class="page">${Object.entries(
    drawn,
  )
    .map(([part, markup]) => `<section class="section"><h2>${part}</h2>${markup}</section>`)
    .join("")}</main>`,
);

const textOf = (markup = "") => markup.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");

describe("what tells of a claim", () => {
  test("says every status, stance and standing in words", () => {
    for (const status of statuses) {
      expect(textOf(drawn["statuses"])).toContain(statusLabels[status].label);
      expect(textOf(drawn["status changes"])).toContain(statusLabels[status].label);
    }
    for (const stance of stances) {
      expect(textOf(drawn["stances"])).toContain(stanceLabels[stance]);
      expect(textOf(drawn["positions"])).toContain(stanceLabels[stance]);
    }
    for (const standing of standings)
      expect(textOf(drawn["standings"]).toLowerCase()).toContain(standingLabels[standing].toLowerCase());
  });

  test("leads from each mark along time to its claim, and says what it is", () => {
    for (const [index, stance] of stances.entries()) {
      const href = index === 0 ? `/claims/${stance}` : `#${stance}`;
      const words = `${stanceLabels[stance]}, 1 October ${2025 - index}`;
      expect(drawn["over time"]).toContain(`<a href="${href}" aria-label="${words}"`);
    }
    expect(drawn["over time"]).toContain(`aria-label="Retracted. October 2025: We remain ready to meet."`);
  });

  test("has no style in an attribute, and no script", () => {
    for (const markup of Object.values(drawn)) expect(markup).not.toMatch(/ style=|<script/);
  });

  test("leads from each claim to its own page, also while it is closed", () => {
    for (const part of ["status changes", "attendance", "standings", "statements"])
      for (const article of drawn[part]?.match(/<article.*?<\/article>/gs) ?? [])
        expect(article.replace(/<details>.*<\/details>/s, "")).toMatch(
          /<a [^>]*href="\/claims\/[^"]+"[^>]*aria-label="How we know"/,
        );
  });

  test.for([
    ["quotes with marks that are text", "standings", "“We remain ready to meet.”"],
    [
      "tells what was not said in these words without them",
      "statements",
      "Alma Reyes We remain ready to meet.",
    ],
    ["says who declined to comment", "statements", "declined to comment: Asked about the date."],
    ["says of a translation from what it is", "statements", "translated from Arabic: “نحن مستعدون”"],
    ["says so where the original is not on record", "statements", "translated from Russian"],
    ["keeps words for a day", "statements", "“the day before”"],
    ["says what became of what was retracted", "standings", "Retracted. It was another minister."],
    ["counts what it does not draw", "sourcing", "and by 5 other ways"],
    ["counts as one what comes from one", "sourcing", "The Wireorigin of 12 claims, by 12 ways"],
  ] as const)("%s", ([, part, words]) => {
    expect(textOf(drawn[part])).toContain(words);
  });

  test("marks what is in another language and script", () => {
    expect(drawn["statements"]).toContain('<span dir="auto" lang="ar" class="block">');
  });
});
