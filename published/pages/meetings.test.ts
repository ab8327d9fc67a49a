import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { meetingsPage } from "./meetings";
import { demoRecord, demoTest, now } from "./test-demo";

describe("the list of meetings", () => {
  const talks = "rubio-lavrov-talks-october-2025";
  const summit = "trump-putin-meeting-budapest";
  const irritants = "us-russia-talks-on-irritants";
  demoTest.for([
    ["by status", { status: "cancelled" }, [talks]],
    ["by participant's key", { participant: "sergey-lavrov" }, [talks]],
    ["by part of a participant's name", { participant: "lavrov" }, [talks]],
    ["by a name in its own script", { q: "Лавров" }, [talks]],
    ["by another name of the meeting", { q: "Meeting between Trump" }, [summit]],
    ["by place", { place: "budapest" }, [summit, "zelenskyy-putin-talks-budapest"]],
    ["by a country's name", { place: "Ukraine" }, ["rubio-visit-to-ukraine"]],
    ["by dates that only overlap", { from: "2025-11-01", to: "2025-11-01" }, [irritants]],
    ["by open dates", { from: "2025-11-03" }, [irritants]],
    ["by words that are patterns", { q: "%" }, []],
    ["by words that are SQL", { q: "'; select 1 --" }, []],
  ] as const)("is narrowed %s", async ([, filter, expected], { db }) => {
    const model = await meetingsPage(db, filter, now);
    expect(model.meetings.map((meeting) => meeting.key)).toEqual(expected);
    expect(model.problems).toEqual({});
  });

  demoTest("says what is wrong with a filter", async ({ db }) => {
    const model = await meetingsPage(db, { status: "maybe", from: "tomorrow" }, now);
    expect(model.problems).toEqual({ status: expect.any(String), from: expect.any(String) });
  });

  demoTest("says that days are the wrong way round", async ({ db }) => {
    const model = await meetingsPage(db, { from: "2025-12-01", to: "2025-01-01" }, now);
    expect(model.problems).toEqual({ to: "Give a date that is not before the first." });
    expect((await meetingsPage(db, { from: "2025-12", to: "2025-12-01" }, now)).problems).toEqual({});
  });

  demoTest("begins anew where it cannot go on", async ({ db }) => {
    const model = await meetingsPage(db, { after: "no-such-meeting" }, now);
    expect(model.problems).toEqual({ after: expect.any(String) });
    expect(model.meetings).toEqual((await meetingsPage(db, {}, now)).meetings);
  });

  test("pages without losing or repeating a meeting", async ({ database }) => {
    const meetings = Array.from({ length: 65 }, (_, n) => ({
      key: `talks-${n}`,
      title: `Talks ${n}`,
      kind: "talks",
      participants: [],
    }));
    const db = await demoRecord(database, {
      format: "onrecord/1",
      actors: [{ key: "paper", kind: "outlet", name: "Paper" }],
      sources: [{ key: "article", publisher: "paper", title: "Article", kind: "article" }],
      meetings,
      statusChanges: meetings.map(({ key }, n) => ({
        key,
        meeting: key,
        status: "scheduled",
        effective: "2025-10-01",
        ...(n % 3 > 0 && { scheduled: n % 3 === 1 ? "2025-11-01" : "2025-12-01" }),
        citations: [{ source: "article" }],
        state: "published",
      })),
    });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await meetingsPage(db, { after }, now);
      seen.push(...page.meetings.map((meeting) => meeting.key));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(meetings.map((meeting) => meeting.key).toSorted());
  });
});
