import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, vi } from "vitest";
import type { Database } from "@/db";
import { readingTest } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { readStory, storyNames } from "@/dossiers/testing";
import { testContext, testUser } from "@/ledger/testing";
import { statuses } from "@/meetings/vocabulary";
import { meetingPage } from "@/published/pages/meeting";
import { labelOf, type Scope, scopeOf } from "./test-scope";
import { MeetingView } from "./view";

const now = new Date("2026-06-01T12:00:00Z");

// The first test waits for the stories to be put on record.
vi.setConfig({ testTimeout: 60_000 });

const test = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      const context = testContext(database.db, testUser(), "optional", now);
      for (const name of storyNames)
        expect((await importDossier(context, readStory(name))).problems).toEqual([]);
      await use(database.as("published").db);
    },
    { scope: "file" },
  ],
});

async function markupOf(db: Database, slug: string): Promise<string> {
  const meeting = await meetingPage(db, slug, now);
  if (!meeting) throw new Error(`No page for ${slug}.`);
  return renderToStaticMarkup(createElement(MeetingView, { meeting }));
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&#x27;": "'",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
};

/** What is read on a page, and what is read out. */
function textOf(markup: string): string {
  const spoken = [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label).join(" ");
  return `${markup.replaceAll(/<[^>]+>/g, " ")} ${spoken}`.replaceAll(
    /&(?:amp|#x27|quot|lt|gt);/g,
    (entity) => entities[entity] ?? "",
  );
}

/** Numbers that a page may count by itself. */
const counts =
  /\d+ independent origins?|\d+ claims?\b|said \d+ times|here \(\d+\)|Before: \d+ changes?|\d+ (?:earlier|other)|by \d+ ways|All \d+ sources|(?:Status history|Who said what|Who takes part|Positions|How it is known)\s+\d+/g;

/** Words with a capital letter, and numbers: every name and place is made of these. */
const telling = (text: string) => text.match(/(?:\p{Lu}|\p{N})[\p{L}\p{N}]*(?::\d\d)?/gu) ?? [];

const months = [...Array(12).keys()].map((month) =>
  new Date(2025, month, 1).toLocaleDateString("en-GB", { month: "long" }),
);
/** Days as they are written out, with the time of day where there is one. */
const day = new RegExp(`\\d+ (?:${months.join("|")}) \\d{4}(?:, \\d\\d:\\d\\d \\S+)?`, "g");
const daysIn = (text: string) => text.match(day) ?? [];

/** The page's own words, of which none says anything of a meeting. */
const own = new Set(
  telling(`
    Standing Date Place Overdue Accounts differ They do not agree None on record No date is set No place is set Since By
    From On the word of On again Before that How we know The status now Status history Who takes part Who said what
    The same utterance Reason given Reasons given Participants Related meetings This meeting is Sources What it is
    Timeline About this meeting The latest possible date has passed Moved from It has lost its place
    Had been planned for Before Its premise Sets conditions Times of day are Denied by Premise denied by Replaces Replaced by Date of the meeting UTC GMT
    On this page Positions How it is known The source All Each on its own word Others with fewer claims
    Where it fades in A ring beneath is when it was reported ≠ is denied The shaded part is where its date can lie
    Thin bars are other accounts Notes Latest first Put statements together
    Reported Confirmed Disputed Retracted On record Opposes On conditions Conditional`),
);

/** What a page says that its meeting's dossier does not. */
function strangers(markup: string, { texts, actors, statuses: told }: Scope): string[] {
  const known = new Set([
    ...own,
    ...texts.flatMap(telling),
    ...[...told].flatMap((one) => telling(labelOf(one))),
  ]);
  const text = textOf(markup).replaceAll(counts, " ");
  const words = telling(text).filter((word) => !known.has(word));
  const days = daysIn(text).filter((one) => !texts.some((words) => words.includes(one)));
  const links = [...markup.matchAll(/<a href="\/actors\/([^"]+)"[^>]*>([^<]*)</g)].flatMap(
    ([, key = "", name = ""]) => (actors.get(key) === textOf(name).trim() ? [] : `${key}: ${name}`),
  );
  const marks = [...markup.matchAll(/class="status[^"]*"[^>]*>([^<]+)</g)].flatMap(([, label = ""]) =>
    label === "Accounts differ" || [...told].some((one) => labelOf(one) === label) ? [] : label,
  );
  return [...new Set([...words, ...days, ...links, ...marks])];
}

const meetings = storyNames.flatMap((name) =>
  readStory(name).meetings.map(({ key }) => ({ name, slug: key })),
);

describe("a reader of a story's page", () => {
  test.for(meetings)("finds nothing that its dossier does not say: $slug", async ({ name, slug }, { db }) => {
    const markup = await markupOf(db, slug);
    expect(telling(textOf(markup)).length).toBeGreaterThan(20);
    expect(strangers(markup, scopeOf(readStory(name), slug))).toEqual([]);
  });

  test.for(meetings)("would find it, were it there: $slug", async ({ name, slug }, { db }) => {
    const markup = await markupOf(db, slug);
    const scope = scopeOf(readStory(name), slug);
    const [heading = ""] = markup.match(/<h1>[^<]*/) ?? [];
    const absent = statuses.find((status) => !scope.statuses.has(status)) ?? "held";
    for (const [added, stranger] of [
      ["on 31 August 2025", "31 August 2025"],
      ["in Samarkand", "Samarkand"],
      [`<a href="/actors/nobody">Nobody</a>`, "nobody: Nobody"],
      [`<span class="status">${labelOf(absent)}</span>`, labelOf(absent)],
    ] as const)
      expect(strangers(markup.replace(heading, `${heading} ${added}`), scope), added).toContain(stranger);
    const other = meetings.find((one) => one.name !== name);
    expect(strangers(await markupOf(db, other?.slug ?? ""), scope)).not.toEqual([]);
  });

  test.for([
    ["harbour-talks", "from 7 November 2025, 00:20 GMT+9 to 8 November 2025"],
    ["harbour-talks", "“a date was set but not made known”"],
    ["southern-summer-round", "“in the summer” (summer 2025–26)"],
    ["southern-round", "“on hold”"],
    ["border-commission", "since 2 April 2025, 00:10 GMT+9"],
    ["harn-forum", "By 24 November 2025"],
    ["envoy-visit", "Not held according to Karo Venn Accounts differ"],
  ] as const)("reads on %s: %s", async ([slug, words], { db }) => {
    const text = textOf(await markupOf(db, slug))
      .replaceAll(/\s+/g, " ")
      .replaceAll(/ ([”,.)])/g, "$1")
      .replaceAll(/([“(]) /g, "$1");
    expect(text.toLowerCase()).toContain(words.toLowerCase());
  });
});
