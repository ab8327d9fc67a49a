import type postgres from "postgres";

/** Of each page that shows the past, the page that shows the same as it is. */
export const live: Readonly<Record<string, string>> = {
  "as it stood": "largest meeting",
  "claim, as it stood": "claim",
  "busiest person, as it stood": "busiest person",
};

/** An address of each type of public page, the busiest of its kind where there is a difference. */
export async function pageAddresses(sql: postgres.Sql): Promise<Record<string, string>> {
  const one = async (query: string): Promise<string> => {
    const [row] = await sql.unsafe<{ name: string }[]>(query);
    if (!row) throw new Error(`The record has nothing to measure: ${query}`);
    return row.name;
  };
  const longest = (list: string, of: string, which = "true") =>
    one(`SELECT of.${of === "source" ? "id::text" : "key"} AS name FROM list_length l
      JOIN ${of} of ON of.id = l.subject_id WHERE l.list = '${list}' AND ${which}
      ORDER BY l.claims DESC, of.id LIMIT 1`);
  const [largest, ordinary, person, organisation, outlet, source, question] = [
    await longest("statements", "meeting"),
    await one("SELECT key AS name FROM meeting WHERE public_since IS NOT NULL ORDER BY key DESC LIMIT 1"),
    await longest("statements", "actor", "of.kind = 'person'"),
    await longest("statements", "actor", "of.kind = 'organisation'"),
    await longest("resting", "actor", "of.kind = 'outlet'"),
    await longest("claims", "source"),
    await longest("positions", "question"),
  ];
  const [instant = "", day = ""] = (
    await one(`SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z" YYYY-MM-DD') AS name
      FROM history_entry ORDER BY seq DESC OFFSET (SELECT count(*) / 10 FROM history_entry) LIMIT 1`)
  ).split(" ");
  // One that stood there by then, too.
  const claim = await one(`SELECT id::text AS name FROM claim WHERE kind = 'statement' AND state = 'published'
    AND published_at < '${instant}' ORDER BY seq DESC LIMIT 1`);
  return {
    board: "/",
    meetings: "/meetings",
    "meetings, by status": "/meetings?status=held",
    "ordinary meeting": `/meetings/${ordinary}`,
    "largest meeting": `/meetings/${largest}`,
    "its statements by speaker": `/meetings/${largest}?by=speaker`,
    "as it stood": `/meetings/${largest}/as-of/${instant}`,
    "as the reports had it": `/meetings/${largest}/as-reported/${day}`,
    "its history": `/meetings/${largest}/history`,
    claim: `/claims/${claim}`,
    "claim, as it stood": `/claims/${claim}/as-of/${instant}`,
    "busiest person": `/actors/${person}`,
    "busiest person, as it stood": `/actors/${person}/as-of/${instant}`,
    "busiest organisation": `/actors/${organisation}`,
    "busiest outlet": `/actors/${outlet}`,
    source: `/sources/${source}`,
    question: `/questions/${question}`,
    actors: "/actors",
    sources: "/sources",
    questions: "/questions",
    changes: "/changes",
    "statements (API)": "/api/v1/statements",
    "meeting (API)": `/api/v1/meetings/${largest}`,
  };
}
