import { describe, expect, onTestFinished } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test as withDatabase } from "@/db/testing";
import { onTouched, type Touched } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editMeeting, logAttendance, logStatusChange, recordMeeting } from "@/meetings";
import { relateClaims, retractClaim } from "@/review";
import { recordSource } from "@/sources";
import { logStatement, recordQuestion } from "@/statements";
import type { Reading } from "./connection";
import { actorPage } from "./pages/actor";
import { claimPage } from "./pages/claim";
import { meetingPage } from "./pages/meeting";
import { questionPage } from "./pages/question";
import { sourcePage } from "./pages/source";
import { collectReads } from "./reads";

const now = new Date("2025-10-22T12:00:00Z");
type Record = Awaited<ReturnType<typeof record>>;

/** Three meetings, two of them beside each other; Ada takes part in the first, Ben only speaks, of the third. */
async function record({ db }: TestDatabase) {
  const context = testContext(db, testUser(), "optional");
  const ids: { [name: string]: string } = {};
  for (const name of ["Herald", "Times"])
    ids[name] = (await recordActor(context, { key: name, kind: "outlet", name })).id;
  for (const name of ["Ada", "Ben", "Cem"])
    ids[name] = (await recordActor(context, { key: name, kind: "person", name })).id;
  const id = (name: string) => ids[name] ?? "";
  for (const publisher of ["Herald", "Times"])
    ids[`in ${publisher}`] = (
      await recordSource(context, { publisher: id(publisher), title: "A report" })
    ).id;
  for (const [key, related] of [["talks"], ["beside", "talks"], ["apart"]]) {
    const meeting = {
      key: key as string,
      title: key as string,
      kind: "talks" as const,
      participants: key === "talks" ? [{ actor: id("Ada"), as: "principal" as const }] : [],
      related: related ? [{ meeting: id(related), how: "follows" as const }] : [],
    };
    ids[key as string] = (await recordMeeting(context, meeting)).id;
  }
  ids["where"] = (await recordQuestion(context, { key: "where", text: "Where?" })).id;
  const citing = (publisher: string, via: string[] = []) => ({
    citations: [{ source: id(`in ${publisher}`), via: via.map(id) }],
  });
  const says = (meeting: string, status: "planned" | "cancelled", publisher: string, via: string[] = []) => ({
    meeting: id(meeting),
    status,
    effective: "2025-10-21",
    accordingTo: null,
    ...citing(publisher, via),
  });
  const said = (speaker: string, meeting: string, publisher: string) => ({
    speaker: id(speaker),
    form: "quote" as const,
    text: "It is on.",
    said: "2025-10-21",
    meetings: [id(meeting)],
    ...citing(publisher),
  });
  const claims = {
    talks: await logStatusChange(context, says("talks", "planned", "Herald"), "published"),
    beside: await logStatusChange(context, says("beside", "planned", "Times"), "published"),
    apart: await logStatusChange(context, says("apart", "planned", "Times"), "published"),
    word: await logStatement(
      context,
      {
        ...said("Ben", "apart", "Times"),
        addressee: id("Cem"),
        positions: [{ question: id("where"), stance: "supports" }],
      },
      "published",
    ),
  };
  const pages: { [name: string]: (sql: Reading) => Promise<unknown> } = {};
  for (const key of ["talks", "beside", "apart"]) pages[key] = (sql) => meetingPage(sql, key, now);
  for (const key of ["Herald", "Times", "Ada", "Ben", "Cem"]) pages[key] = (sql) => actorPage(sql, key, now);
  for (const key of ["in Herald", "in Times"]) pages[key] = (sql) => sourcePage(sql, id(key));
  for (const [name, claim] of Object.entries(claims))
    pages[`claim ${name}`] = (sql) => claimPage(sql, claim.id);
  pages["where"] = (sql) => questionPage(sql, "where");
  return { context, id, claims, pages, says, said };
}

const test = withDatabase.extend<{ made: Record }>({
  made: async ({ database }, use) => use(await record(database)),
});

describe("what is touched for readers by", () => {
  test.for<[what: string, act: (made: Record) => Promise<unknown>, touched: string[]]>([
    [
      "a draft",
      ({ context, says }) => logStatusChange(context, says("talks", "cancelled", "Herald"), "draft"),
      [],
    ],
    [
      "an actor whom nobody names",
      ({ context }) => recordActor(context, { kind: "person", name: "Eve" }),
      [],
    ],
    [
      "a status change",
      ({ context, says }) => logStatusChange(context, says("talks", "cancelled", "Herald"), "published"),
      ["Ada", "Herald", "beside", "claim talks", "in Herald", "talks"],
    ],
    [
      "a status change that has it through somebody",
      ({ context, says }) =>
        logStatusChange(context, says("apart", "cancelled", "Times", ["Cem"]), "published"),
      ["Ben", "Cem", "Times", "apart", "claim apart", "claim word", "in Times", "where"],
    ],
    [
      "a statement",
      ({ context, said }) => logStatement(context, said("Cem", "talks", "Herald"), "published"),
      ["Ada", "Cem", "Herald", "beside", "claim talks", "in Herald", "talks"],
    ],
    [
      "a statement about nothing that takes a position",
      ({ context, id, said }) =>
        logStatement(
          context,
          {
            ...said("Cem", "talks", "Herald"),
            meetings: [],
            positions: [{ question: id("where"), stance: "opposes" }],
          },
          "published",
        ),
      ["Cem", "Herald", "in Herald", "where"],
    ],
    [
      "an attendance change",
      ({ context, id, says }) => {
        const { status: _, ...change } = says("apart", "planned", "Herald");
        return logAttendance(context, { ...change, actor: id("Cem"), change: "accepted" }, "published");
      },
      [
        "Ben",
        "Cem",
        "Herald",
        "Times",
        "apart",
        "claim apart",
        "claim word",
        "in Herald",
        "in Times",
        "where",
      ],
    ],
    [
      "an answer to a claim",
      ({ context, claims }) =>
        relateClaims(context, { claim: claims.word.id, how: "denies", target: claims.talks.id }),
      [
        // Who takes part in what is denied, and what is beside it, have the meeting listed, where it stands disputed now.
        "Ada",
        "Ben",
        "Cem",
        "Herald",
        "Times",
        "apart",
        "beside",
        "claim apart",
        "claim talks",
        "claim word",
        "in Herald",
        "in Times",
        "talks",
        "where",
      ],
    ],
    [
      "a correction that moves a claim to another meeting and source",
      ({ context, claims, says }) =>
        correctStatusChange(context, {
          id: claims.apart.id,
          version: 1,
          ...says("talks", "planned", "Herald"),
          publicNote: "It was another meeting.",
        }),
      [
        "Ada",
        "Ben",
        "Herald",
        "Times",
        "apart",
        "beside",
        "claim apart",
        "claim talks",
        "claim word",
        "in Herald",
        "in Times",
        "talks",
        "where",
      ],
    ],
    [
      "a retraction",
      ({ context, claims }) =>
        retractClaim(context, { id: claims.word.id, version: 1 }, { publicNote: "He did not say so." }),
      ["Ben", "Cem", "Times", "apart", "claim apart", "claim word", "in Times", "where"],
    ],
    [
      "a new title",
      ({ context, id }) =>
        editMeeting(context, {
          id: id("apart"),
          version: 1,
          title: "Elsewhere",
          kind: "talks",
          participants: [],
        }),
      ["every page"],
    ],
  ])("%s", async ([, act, expected], { database, made }) => {
    const live = database.as("published").db;
    const before = new Map<string, Awaited<ReturnType<typeof collectReads>>>();
    for (const [name, page] of Object.entries(made.pages))
      before.set(name, await collectReads(() => page(live)));
    const told: Touched["subjects"][] = [];
    onTestFinished(onTouched(({ subjects }) => told.push(subjects)));
    await act(made);
    const touched = [];
    for (const [name, { result, ids }] of before)
      if (told.some((all) => all !== "everything" && all.some((id) => ids.has(id)))) touched.push(name);
      else if (!told.includes("everything")) expect(await made.pages[name]?.(live), name).toEqual(result);
    expect(told.includes("everything") ? ["every page"] : touched.toSorted()).toEqual(expected.toSorted());
  });
});
