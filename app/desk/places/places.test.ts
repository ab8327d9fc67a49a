import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { recordExample } from "@/review/testing";
import { placesFor } from "./places";

test("leads to what is on record and what can be logged there, by what is typed", async ({
  database: { db },
}) => {
  const editor = testUser("editor");
  const { meeting, rubio, lavrov } = await recordExample(testContext(db, editor));
  const hrefs = async (typed: string, user = editor) =>
    (await placesFor(db, user, typed)).map(({ href }) => href);
  const page = `/desk/meetings/${meeting.key}`;
  expect(await hrefs("rubio")).toEqual([
    page,
    `${page}/log-status-change`,
    `${page}/log-statement`,
    `${page}/log-attendance`,
    "/desk/actors/marco-rubio",
    `/desk/statements/new?speaker=${rubio}`,
  ]);
  expect(await hrefs("lavr")).toContain(`/desk/statements/new?speaker=${lavrov}`);
  expect(await hrefs("new mee")).toEqual(["/desk/meetings/new"]);
  expect((await hrefs(""))[0]).toBe(page);

  // Who may not log is offered none of it.
  const staff = await hrefs("rubio", testUser("staff"));
  expect(staff).toEqual([page, "/desk/actors/marco-rubio"]);
  for (const hostile of ["'; drop table meeting; --", "%", "\\", "🕊", "!&|:*()", "<script>"])
    expect(await hrefs(hostile)).toEqual([]);
});
