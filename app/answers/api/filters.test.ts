import { describe, expect } from "vitest";
import { readingTest, type TestDatabase } from "@/db/testing";
import { exportedRows, ids, writeTestRecord } from "@/reports/testing";
import { idsOf } from "./testing";

/** The tests of this file share a record made for reports. */
const reportTest = readingTest.extend<{ record: TestDatabase }>({
  record: [
    async ({ database }, use) => {
      await writeTestRecord(database.owner);
      await use(database);
    },
    { scope: "file" },
  ],
});

describe("the filters of /api/v1", () => {
  const queries = [
    "",
    "meeting=border-talks",
    `meeting=${ids.meeting(2)}`,
    "actor=ana",
    "actor=censor",
    "status=cancelled",
    "status=held",
    "from=2025-10-21",
    "to=2025-10-21",
    "from=2025-10&to=2025-10-22",
    "from=2025-10-22T00:00Z",
    "q=TALKS",
    "q=%25",
    "q=cnn",
    "q=called&meeting=border-talks",
  ];
  const reported = [
    ["meetings", "meetings", "meeting_id"],
    ["statements", "statements", "claim_id"],
    ["sources", "sources", "source_id"],
  ] as const;
  reportTest.for(reported.flatMap((report) => queries.map((query) => [...report, query] as const)))(
    "choose of %s what they choose in the report of %s, by %s: %s",
    async ([name, report, column, query], { record }) => {
      const rows = await exportedRows(record, report, query);
      const expected = rows.map((row) => row[column] ?? "").toSorted();
      expect((await idsOf(record, name, query)).toSorted()).toEqual(expected);
    },
  );
});
