import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { logStatusChange, recordMeeting } from "@/meetings";
import { recordExample } from "@/review/testing";
import { recordSource } from "@/sources";
import { logStatement } from "@/statements";
import { attendanceOf, statementOf, statusChangeOf } from "./claim-fields";
import { FormFields } from "./form-fields";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db);
  const example = await recordExample(context);
  const article = async (published?: string) =>
    (await recordSource(context, { publisher: example.cnn, title: `Of ${published}`, published })).id;
  const fields = (entries: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      meeting: example.meeting.id,
      status: "cancelled",
      ...entries,
    }))
      form.set(name, value);
    return new FormFields(form, db, context.clock);
  };
  return { context, example, article, fields };
}

const source = (id: string) => ({ "citations.0.source": id });

describe("the dates of a form", () => {
  test("are counted from the day of the source, and keep the words that say more", async ({ database }) => {
    const { context, article, fields } = await prepared(database);
    const form = fields({
      ...source(await article("2025-10-21")),
      effective: "yesterday",
      scheduled: "next week",
      reported: "вчора",
    });
    const input = await statusChangeOf(form);
    expect(input).toMatchObject({
      effective: "2025-10-20",
      effectiveAsWorded: null,
      scheduled: "2025-10-27/2025-11-02",
      scheduledAsWorded: "next week",
      reported: "2025-10-20",
    });
    await logStatusChange(context, input);
    const statement = await statementOf(
      fields({
        ...source(await article("2025-10-21")),
        said: "early October",
        text: "…",
        form: "paraphrase",
      }),
    );
    expect(statement).toMatchObject({ said: "2025-10-01/2025-10-10", saidAsWorded: "early October" });
  });

  test("are counted from a source that was typed by its title, and from today without one", async ({
    database,
  }) => {
    const { context, article, fields } = await prepared(database);
    await article("2025-10-21");
    const typed = fields({ "citations.0.source.typed": "Of 2025-10-21", effective: "yesterday" });
    expect((await attendanceOf(typed)).effective).toBe("2025-10-20");
    const today = context.clock.now().toISOString().slice(0, 10);
    expect((await attendanceOf(fields({ effective: "today" }))).effective).toBe(today);
    const unknown = fields({ ...source(newId()), meeting: "no such meeting", effective: "today" });
    expect((await attendanceOf(unknown)).effective).toBe(today);
    expect((await attendanceOf(fields({ ...source(await article()), effective: "today" }))).effective).toBe(
      today,
    );
  });

  test("have the clock of the meeting", async ({ database }) => {
    const { context, fields } = await prepared(database);
    const there = await recordMeeting(context, {
      title: "A call",
      kind: "call",
      timeZone: "America/New_York",
      participants: [],
    });
    const form = fields({
      meeting: there.id,
      effective: "2025-10-01",
      scheduled: "23 October 2025 at 14:00",
    });
    expect(await statusChangeOf(form)).toMatchObject({ scheduled: "2025-10-23T14:00-04:00" });
  });

  test("are refused beside their field where more than one can be meant, or none, or the source’s day is vague", async ({
    database,
  }) => {
    const { context, article, fields } = await prepared(database);
    const form = fields({
      ...source(await article("2025-10")),
      effective: "yesterday",
      scheduled: "3/4/2026",
    });
    const refusal: unknown = await logStatusChange(context, await statusChangeOf(form)).catch(
      (error) => error,
    );
    expect(refusal).toMatchObject({ code: "invalid" });
    const { fields: ofVerb } = refusal as { fields: Record<string, string> };
    expect(form.errors(ofVerb)).toMatchObject({
      effective: expect.stringContaining("write the date itself"),
      scheduled: "This can be 3 April 2026, or 4 March 2026: choose which is meant.",
    });
    const early = fields({ ...source(await article("../2025-10-21")), effective: "yesterday" });
    await statusChangeOf(early);
    expect(early.errors({})).toMatchObject({ effective: expect.stringContaining("write the date itself") });
    const november = fields({ ...source(await article("../2025-10-21")), effective: "24 August" });
    expect(await statusChangeOf(november)).toMatchObject({ effective: "2025-08-24" });
    const soon = fields({ said: "soon", speaker: newId(), form: "quote", text: "…" });
    await expect(logStatement(context, await statementOf(soon))).rejects.toMatchObject({ code: "invalid" });
    expect(soon.errors({})).toMatchObject({ said: expect.stringContaining("Not understood") });
  });

  test("keep what is written as wording, else the words of the day that was chosen, and EDTF as it is", async ({
    database,
  }) => {
    const { fields } = await prepared(database);
    const words = async (entries: Readonly<Record<string, string>>) => {
      const { scheduled, scheduledAsWorded } = await statusChangeOf(
        fields({ effective: "2025-10-01", ...entries }),
      );
      return [scheduled, scheduledAsWorded];
    };
    const written = { scheduled: "early October 2025", scheduledAsWorded: "на початку жовтня" };
    expect(await words(written)).toEqual(["2025-10-01/2025-10-10", "на початку жовтня"]);
    const chosen = { scheduled: "../2025-10-27", "scheduled.worded": "by Monday" };
    expect(await words(chosen)).toEqual(["../2025-10-27", "by Monday"]);
    expect(await words({ scheduled: " 2025-~10 " })).toEqual([" 2025-~10 ", null]);
    expect(await words({ scheduledAsWorded: "a date was set" })).toEqual([undefined, "a date was set"]);
  });
});
