import { expect } from "vitest";
import { recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { RecordError } from "@/lib/errors";
import { logStatusChange } from "@/meetings";
import { recordExample } from "@/review/testing";
import { statementOf, statusChangeOf } from "./claim-fields";
import { FormFields } from "./form-fields";

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

test("reads what was chosen, and understands whole names that were only typed", async ({ database }) => {
  const context = testContext(database.db);
  const example = await recordExample(context);
  const fields = new FormFields(
    formOf({
      meeting: example.meeting.id,
      status: "cancelled",
      effective: "2025-10-21",
      accordingTo: "",
      "accordingTo.typed": " marco RUBIO ",
      "citations.3.source": "",
      "citations.3.source.typed": "Talks cancelled",
      "citations.3.via.0": example.cnn,
      "citations.3.via.0.label": "CNN",
      "citations.3.via.typed": "an unnamed official",
      "citations.7.source": "",
      "citations.7.source.typed": " ",
      "citations.7.excerpt": "",
    }),
    context.db,
  );
  expect(await statusChangeOf(fields)).toMatchObject({
    status: "cancelled",
    accordingTo: example.rubio,
    scheduled: undefined,
    place: undefined,
    citations: [{ source: example.article, excerpt: null, via: [example.cnn, example.unnamed] }],
  });
  expect(fields.errors({})).toEqual({});
});

test("says beside which field a name is not on record, and stores nothing", async ({ database }) => {
  const context = testContext(database.db);
  const example = await recordExample(context);
  const fields = new FormFields(
    formOf({
      meeting: example.meeting.id,
      status: "cancelled",
      effective: "2025-10-21",
      "accordingTo.typed": "Nobody\u0000",
      "citations.2.source.typed": "No such article",
      "citations.5.source": example.article,
      "citations.5.via.typed": "Censor.NET",
      outcome: "in_review",
    }),
    context.db,
  );
  const input = await statusChangeOf(fields);
  const refused = await logStatusChange(context, input, "in_review").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RecordError);
  const errors = fields.errors((refused as RecordError).fields);
  expect(Object.keys(errors).sort()).toEqual(["accordingTo", "citations.2.source"]);
  expect(errors["citations.2.source"]).toContain("“No such article”");
  expect(await context.db.query.claim.findFirst()).toBeUndefined();
});

test("a chain that repeats its publisher is refused in the group it stands in", async ({ database }) => {
  const context = testContext(database.db);
  const example = await recordExample(context);
  const fields = new FormFields(
    formOf({
      meeting: example.meeting.id,
      status: "cancelled",
      effective: "2025-10-21",
      "citations.5.source": example.article,
      "citations.5.via.typed": "Censor.NET",
    }),
    context.db,
  );
  const refused = await logStatusChange(context, await statusChangeOf(fields)).catch((e: unknown) => e);
  expect(Object.keys(fields.errors((refused as RecordError).fields))).toEqual(["citations.5.via"]);
});

test("nothing goes to review without a source, and every other error shows as well", async ({ database }) => {
  const context = testContext(database.db);
  const fields = new FormFields(
    formOf({ meeting: "", status: "", effective: "2025-02-30", outcome: "in_review" }),
    context.db,
  );
  const input = await statusChangeOf(fields);
  const refused = await logStatusChange(context, input, "in_review").catch((error: unknown) => error);
  const errors = fields.errors((refused as RecordError).fields);
  expect(Object.keys(errors).sort()).toEqual(["citations.0.source", "effective", "meeting", "status"]);
  expect(errors["citations.0.source"]).toMatch(/^Add a source/);
});

test.for([
  ["nothing said", {}, { scheduled: undefined, place: undefined }],
  ["known to be none", { noDate: "on", noPlace: "on" }, { scheduled: null, place: null }],
  [
    "said",
    { scheduled: "2025-23", "place.city": "Budapest" },
    { scheduled: "2025-23", place: { venue: null, city: "Budapest", country: null, mode: null } },
  ],
] as const)("schedule and place: %s", async ([, typed, expected], { database }) => {
  const fields = new FormFields(formOf(typed), database.db);
  expect(await statusChangeOf(fields)).toMatchObject(expected);
  expect(fields.errors({})).toEqual({});
});

test("the source’s words, who decided, how they meet and the medium", async ({ database }) => {
  const context = testContext(database.db);
  const { rubio, lavrov } = await recordExample(context);
  const change = new FormFields(
    formOf({
      statusAsWorded: "on hold",
      scheduledAsWorded: "a date was set",
      "decidedBy.0": rubio,
      "decidedBy.typed": "Sergey Lavrov",
      "place.mode": "telephone",
    }),
    database.db,
  );
  expect(await statusChangeOf(change)).toMatchObject({
    statusAsWorded: "on hold",
    decidedBy: [rubio, lavrov],
    scheduled: undefined,
    scheduledAsWorded: "a date was set",
    place: { venue: null, city: null, country: null, mode: "telephone" },
  });
  const said = new FormFields(formOf({ medium: "interview", note: "On the plane." }), database.db);
  expect(await statementOf(said)).toMatchObject({ medium: "interview", note: "On the plane." });
  expect(await statementOf(new FormFields(formOf({}), database.db))).toMatchObject({ medium: null });
});

test("a date beside “known to have none” is refused", async ({ database }) => {
  const fields = new FormFields(
    formOf({ scheduled: "2025", noDate: "on", "place.country": "HU", noPlace: "on" }),
    database.db,
  );
  const input = await statusChangeOf(fields);
  expect(input.scheduled).toBe("");
  expect(Object.keys(fields.errors({}))).toEqual(["scheduled", "place.city"]);
});

test("a statement names its meeting, further ones, and its positions", async ({ database }) => {
  const context = testContext(database.db);
  const example = await recordExample(context);
  const fields = new FormFields(
    formOf({
      meeting: example.meeting.id,
      "meetings.typed": "rubio–lavrov TALKS",
      "speaker.typed": "Marco Rubio",
      form: "quote",
      text: "  Yes.  ",
      "positions.0.question.typed": "Is it?",
      "positions.0.stance": "",
      "positions.1.question": "",
      "positions.1.stance": "",
    }),
    context.db,
  );
  expect(await statementOf(fields)).toMatchObject({
    speaker: example.rubio,
    meetings: [example.meeting.id, example.meeting.id],
    positions: [{ question: "", stance: "" }],
  });
  expect(fields.errors({ "positions.0.stance": "Choose a stance." })).toEqual({
    "positions.0.stance": "Choose a stance.",
    "positions.0.question": "No question on record goes by “Is it?”: choose one from the list, or add it.",
  });
});

test("takes several names of a chain with commas between them, and a name that has one", async ({
  database,
}) => {
  const context = testContext(database.db);
  const example = await recordExample(context);
  const { id: inc } = await recordActor(context, { kind: "outlet", name: "News, Inc." });
  const via = async (typed: string) => {
    const fields = new FormFields(
      formOf({
        "citations.0.source": example.article,
        "citations.0.via.0": example.state,
        "citations.0.via.typed": typed,
      }),
      context.db,
    );
    const [citation] = (await statementOf(fields)).citations ?? [];
    return { via: citation?.via, errors: fields.errors({}) };
  };
  expect(await via("cnn, an unnamed official,")).toEqual({
    via: [example.state, example.cnn, example.unnamed],
    errors: {},
  });
  expect((await via("News, Inc.")).via).toEqual([example.state, inc]);
  expect((await via("CNN, nobody known")).errors).toMatchObject({
    "citations.0.via": expect.stringContaining("“nobody known”"),
  });
});
