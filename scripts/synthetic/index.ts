import type postgres from "postgres";
import { actors } from "./actors";
import { changes } from "./changes";
import { citations } from "./citations";
import { claims } from "./claims";
import { derived } from "./derived";
import { editors } from "./editors";
import { helpers } from "./helpers";
import { history } from "./history";
import { putBack, setAside } from "./indices";
import { meetings } from "./meetings";
import { prose } from "./prose";
import { type Size, sizeFor } from "./size";
import { statements } from "./statements";
import { writeSummaries } from "./summaries";

/** The tables whose triggers would write history row by row; it is written here for all rows at once instead. */
const written = [
  "actor",
  "actor_alias",
  "actor_role",
  "source",
  "source_capture",
  "meeting",
  "meeting_name",
  "meeting_participant",
  "meeting_relation",
  "question",
  "claim",
  "status_change",
  "attendance",
  "statement",
  "statement_meeting",
  "position",
  "claim_relation",
  "citation",
  "citation_link",
  "history_entry",
  "history_image",
];

const switchTriggers = (how: "DISABLE" | "ENABLE") =>
  written.map((table) => `ALTER TABLE "${table}" ${how} TRIGGER USER;`).join("\n");

/**
 * Writes a synthetic record of so many statements, and a proportional rest, in one transaction: all of it or
 * nothing. The same number gives the same record. Needs the owner of the schema; with two connections it ends sooner.
 * @param report is told what is being written.
 * @param besides how many of something there are to be, where that is not to be in proportion.
 */
export async function writeSyntheticRecord(
  sql: postgres.Sql,
  statementCount: number,
  report: (step: string) => void = () => undefined,
  besides: Partial<Size> = {},
): Promise<void> {
  const size = { ...sizeFor(statementCount), ...besides };
  const steps: [name: string, step: string | typeof writeSummaries][] = [
    [
      "preparing",
      `SET LOCAL TimeZone = 'UTC'; SET LOCAL work_mem = '256MB'; SET LOCAL jit = off;
      ${helpers} ${prose} ${editors} ${switchTriggers("DISABLE")} ${setAside}`,
    ],
    ["actors", actors(size)],
    ["meetings and questions", meetings(size)],
    ["claims", claims(size)],
    ["status changes and attendance", changes],
    ["statements", statements(size)],
    ["sources, citations and chains", citations(size)],
    ["what follows from them", derived],
    ["summaries", writeSummaries],
    ["history and the past", history],
    ["lists", "SELECT relist_claims()"],
    ["indices", putBack],
    ["what it is found by", "SELECT search.rebuild()"],
    ["closing", `SET CONSTRAINTS ALL IMMEDIATE; ${switchTriggers("ENABLE")}`],
  ];
  await sql.begin(async (tx) => {
    for (const [name, step] of steps) {
      report(name);
      if (typeof step === "string") await tx.unsafe(step);
      else await step(tx, sql);
    }
  });
  report("statistics");
  const kept = await sql<{ name: string }[]>`
    SELECT relid::regclass::text AS name FROM pg_stat_user_tables ORDER BY pg_table_size(relid) DESC`;
  await Promise.all(kept.map(({ name }) => sql.unsafe(`VACUUM (ANALYZE) ${name}`)));
}
