import { expect } from "vitest";
import { test } from "@/db/testing";
import { lastChanges, testContext } from "@/ledger/testing";
import { recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";
import { editStatement, logStatement } from "@/statements";
import { recordExample } from "./testing";

test("a statement's citations and meetings in another order keep their rows", async ({
  database: { db, owner },
}) => {
  const context = testContext(db);
  const example = await recordExample(context);
  const { id: second } = await recordSource(context, { publisher: example.cnn, title: "No talks" });
  const { id: other } = await recordMeeting(context, { title: "Summit", kind: "summit", participants: [] });
  const citations = [
    { source: example.article, via: [example.cnn], excerpt: "cancelled" },
    { source: second },
  ];
  const meetings = [example.meeting.id, other];
  const said = { speaker: example.lavrov, form: "paraphrase" as const, text: "Nothing was cancelled." };
  const { id } = await logStatement(context, { ...said, meetings, citations });

  await editStatement(context, { ...said, meetings, citations: citations.toReversed(), id, version: 1 });
  expect((await lastChanges(owner)).filter((change) => !change.startsWith("claim"))).toEqual([
    "citation position",
    "citation position",
  ]);
  await editStatement(context, {
    ...said,
    meetings: meetings.toReversed(),
    citations: [{ source: second }],
    id,
    version: 2,
  });
  expect((await lastChanges(owner)).filter((change) => !change.startsWith("claim"))).toEqual([
    "citation_link gone",
    "citation gone",
    "statement_meeting position",
    "statement_meeting position",
  ]);
});
