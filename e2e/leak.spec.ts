import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { demoAccounts } from "@/auth/demo-accounts";
import { idForKey } from "@/lib/ids";
import { reportNames } from "@/reports";
import { brokenLinks, crawl, publicRoutes } from "./crawl";
import { forPrograms } from "./leak-addresses";
import { addAccount, join, people, run, signedIn } from "./people";
import { expect, test } from "./test";

// What is typed into a search comes back in its field, so the mark is more than what is searched for.
const stem = `quorl${Date.now()}`;
const mark = (what: string) => `${stem}x${what}`;

const cited = (more = {}) => [{ source: "leak-open-article", ...more }];

/** A public meeting with everything about it that is not public, and a meeting that is not public at all. */
const dossier = {
  format: "onrecord/1",
  actors: [
    { key: "leak-outlet", kind: "outlet", name: "The Open Outlet" },
    {
      key: "leak-hidden",
      kind: "person",
      name: mark("actor"),
      aliases: [mark("alias")],
      description: mark("who"),
    },
  ],
  sources: [
    {
      key: "leak-open-article",
      publisher: "leak-outlet",
      title: "Open article",
      kind: "article",
      text: `Words. ${mark("capture")}`,
    },
    {
      key: "leak-hidden-article",
      publisher: "leak-hidden",
      title: mark("source"),
      kind: "article",
      url: `https://example.org/${mark("url")}`,
    },
  ],
  meetings: [
    {
      key: "leak-open",
      title: "Open talks",
      kind: "talks",
      participants: [{ actor: "leak-outlet", as: "host" }],
    },
    {
      key: "leak-closed",
      title: mark("meeting"),
      kind: "talks",
      description: mark("about"),
      alsoKnownAs: [mark("name")],
      participants: [{ actor: "leak-hidden", as: "principal" }],
      related: [{ meeting: "leak-open", how: "replaces" }],
    },
  ],
  statusChanges: [
    {
      key: "leak-planned",
      meeting: "leak-open",
      status: "planned",
      effective: "2025-10-20",
      citations: cited(),
      state: "published",
    },
    {
      key: "leak-cancelled",
      meeting: "leak-open",
      status: "cancelled",
      effective: "2025-10-21",
      accordingTo: "leak-hidden",
      note: mark("note"),
      place: { venue: mark("venue") },
      citations: cited({ excerpt: mark("excerpt"), via: ["leak-hidden"] }),
      state: "in_review",
    },
    {
      key: "leak-closed-planned",
      meeting: "leak-closed",
      status: "planned",
      effective: "2025-10-20",
      citations: [{ source: "leak-hidden-article" }],
      state: "draft",
    },
  ],
  attendance: [
    {
      key: "leak-invited",
      meeting: "leak-open",
      actor: "leak-hidden",
      change: "invited",
      effective: "2025-10-20",
      citations: cited(),
      state: "in_review",
    },
  ],
  questions: [{ key: "leak-question", text: mark("question"), meeting: "leak-closed" }],
  statements: [
    {
      key: "leak-said",
      speaker: "leak-outlet",
      form: "quote",
      text: "It is open.",
      meetings: ["leak-open"],
      citations: cited(),
      state: "published",
    },
    {
      key: "leak-draft",
      speaker: "leak-hidden",
      form: "quote",
      text: mark("statement"),
      originalText: mark("original"),
      language: "en",
      meetings: ["leak-open"],
      positions: [{ question: "leak-question", stance: "opposes" }],
      citations: cited({ excerpt: mark("draftexcerpt") }),
      state: "draft",
    },
    {
      key: "leak-discarded",
      speaker: "leak-outlet",
      form: "quote",
      text: mark("discarded"),
      meetings: ["leak-open"],
      citations: cited(),
      state: "draft",
    },
    {
      key: "leak-reworded",
      speaker: "leak-outlet",
      form: "quote",
      text: mark("firstwords"),
      meetings: ["leak-open"],
      citations: cited(),
      state: "draft",
    },
    {
      key: "leak-returned",
      speaker: "leak-outlet",
      form: "quote",
      text: mark("returned"),
      meetings: ["leak-open"],
      citations: cited(),
      state: "in_review",
    },
  ],
  relations: [
    { claim: "leak-draft", how: "denies", target: "leak-planned" },
    { claim: "leak-draft", how: "explains", target: "leak-said" },
  ],
};

const desk = (kind: "statement" | "status_change", key: string) => `/desk/claims/${idForKey(kind, key)}`;

/** What becomes of some of it at the desk: sent back, discarded, reworded before it is published, corrected. */
async function work(author: Page, reviewer: Page) {
  await reviewer.goto(desk("statement", "leak-returned"));
  await reviewer.getByLabel("Reason").fill(mark("reason"));
  await reviewer.getByRole("button", { name: "Send back" }).click();
  await expect(reviewer.getByText("Sent back to its author.")).toBeVisible();
  await author.goto(desk("statement", "leak-discarded"));
  await author.getByRole("button", { name: "Discard" }).click();
  await expect(author.getByText("Discarded. It is in no list any more.")).toBeVisible();
  await author.goto(`${desk("statement", "leak-reworded")}/edit`);
  await author.getByLabel("Text", { exact: true }).fill("In other words.");
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("Sent to review.")).toBeVisible();
  await reviewer.goto(desk("statement", "leak-reworded"));
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Published. Readers see it now.")).toBeVisible();
  await reviewer.getByRole("link", { name: "Correct" }).click();
  await reviewer.getByLabel("Text", { exact: true }).fill("In yet other words.");
  await reviewer.getByLabel("Public note").fill("Heard again.");
  await reviewer.getByRole("button", { name: "Publish correction" }).click();
  await expect(reviewer.getByText("Corrected. Readers see it now")).toBeVisible();
}

test("nothing unpublished is at any public address, and no link leads to nothing", async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const email = `${mark("mail")}@example.org`;
  const author = await (await browser.newContext()).newPage();
  await join(author, addAccount(email, "editor", mark("editor")), email);
  const file = test.info().outputPath("leak.json");
  writeFileSync(file, JSON.stringify(dossier));
  run("import", file, "--as", email);
  const reviewer = await signedIn(browser, people.reviewer);
  await work(author, reviewer);

  const now = new Date().toISOString();
  const claims = [
    ...["leak-draft", "leak-discarded", "leak-reworded", "leak-returned", "leak-said"].map((key) =>
      idForKey("statement", key),
    ),
    ...["leak-planned", "leak-cancelled", "leak-closed-planned"].map((key) => idForKey("status_change", key)),
    idForKey("attendance", "leak-invited"),
  ];
  const records = [
    ...["leak-open", "leak-closed"].map((slug) => `/meetings/${slug}`),
    ...["leak-outlet", "leak-hidden"].map((slug) => `/actors/${slug}`),
    ...claims.map((id) => `/claims/${id}`),
  ];
  const sources = ["leak-open-article", "leak-hidden-article"].map(
    (key) => `/sources/${idForKey("source", key)}`,
  );
  const exported = reportNames.flatMap((report) =>
    [
      "",
      "?state=all",
      "?raw=1&bom=1",
      "?meeting=leak-open",
      "?meeting=leak-closed",
      "?actor=leak-hidden",
      `?q=${stem}`,
    ].map((query) => `/exports/${report}.csv${query}`),
  );
  const addresses = [
    "/",
    "/meetings",
    `/meetings?q=${stem}`,
    "/meetings?participant=leak-hidden",
    "/changes",
    "/healthz",
    "/readyz",
    "/schema/onrecord-1.json",
    "/questions/leak-question",
    "/meetings/leak-open/picture.png",
    "/meetings/leak-closed/picture.png",
    "/meetings/leak-open/history",
    "/meetings/leak-closed/history",
    `/meetings/leak-open/as-of?at=${now.slice(0, 19)}`,
    `/meetings/leak-closed/as-of?at=${now.slice(0, 19)}`,
    ...["leak-open", "leak-closed"].flatMap((slug) => [
      `/meetings/${slug}/as-reported`,
      `/meetings/${slug}/as-reported?day=2025-10-21`,
      // The days on which something took effect that is not public.
      `/meetings/${slug}/as-reported/2025-10-20`,
      `/meetings/${slug}/as-reported/2025-10-21`,
      `/meetings/${slug}/as-reported/${now.slice(0, 10)}`,
    ]),
    ...forPrograms(new URL(test.info().project.use.baseURL ?? "").origin, stem, claims),
    ...records,
    ...records.map((address) => `${address}/as-of/${now}`),
    ...sources,
    ...sources.map((address) => `/api/v1${address}`),
    ...exported,
    ...reportNames.map((report) => `/exports/${report}.csv-metadata.json`),
  ];
  // Of the moments and days of other records there are very many, all made by the same code.
  const answers = await crawl(
    request,
    addresses,
    (address) =>
      // What is live has no end.
      !/^\/(desk|_next|live\?)/.test(address) &&
      // In Ukrainian, likewise.
      (!/\/as-(of|reported)\/|^\/uk(?:\/|$)/.test(address) || address.includes("leak-")),
  );

  const visited = answers
    .filter(({ status }) => status === 200)
    .map(({ address }) => address.split("?")[0] ?? "");
  for (const { route, pattern } of publicRoutes())
    expect
      .soft(
        visited.some((address) => pattern.test(address)),
        `${route} was visited`,
      )
      .toBe(true);
  expect.soft([...new Set(brokenLinks(answers))], "links that lead to nothing").toEqual([]);
  for (const address of ["/meetings/leak-open", `/claims/${idForKey("statement", "leak-reworded")}`])
    expect(visited).toContain(address);
  const secrets = [`${stem}x`, ...demoAccounts.flatMap(({ email: address, name }) => [address, name])];
  for (const { address, text } of answers)
    for (const secret of secrets) {
      const at = text.indexOf(secret);
      expect
        .soft(at < 0 ? "" : text.slice(Math.max(0, at - 200), at + 200), `${address} holds ${secret}`)
        .toBe("");
    }
});
