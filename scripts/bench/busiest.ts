import type postgres from "postgres";

/** What pages are measured of: the busiest of its kind where there is a difference. */
export type Busiest = Awaited<ReturnType<typeof busiest>>;

/** @throws Error where the record lacks something of a kind. */
export async function busiest(sql: postgres.Sql) {
  const one = async (query: string): Promise<string> => {
    const [row] = await sql.unsafe<{ name: string }[]>(query);
    if (!row) throw new Error(`The record has nothing to measure: ${query}`);
    return row.name;
  };
  const longest = (list: string, of: string, which = "true") =>
    one(`SELECT of.${of === "source" ? "id::text" : "key"} AS name FROM list_length l
      JOIN ${of} of ON of.id = l.subject_id WHERE l.list = '${list}' AND ${which}
      ORDER BY l.claims DESC, of.id LIMIT 1`);
  const [instant = "", day = ""] = (
    await one(`SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z" YYYY-MM-DD') AS name
      FROM history_entry ORDER BY seq DESC OFFSET (SELECT count(*) / 10 FROM history_entry) LIMIT 1`)
  ).split(" ");
  // One that stood there by then, too.
  const claim = await one(`SELECT id::text AS name FROM claim WHERE kind = 'statement' AND state = 'published'
    AND published_at < '${instant}' ORDER BY seq DESC LIMIT 1`);
  return {
    /** The meeting with most statements. */
    largest: await longest("statements", "meeting"),
    ordinary: await one(
      "SELECT key AS name FROM meeting WHERE public_since IS NOT NULL ORDER BY key DESC LIMIT 1",
    ),
    /** A meeting of which the day is known, and which so has an entry in calendars. */
    dated: await one(`SELECT key AS name FROM meeting JOIN meeting_summary ON meeting_id = id
      WHERE scheduled ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND NOT accounts_differ AND public_since IS NOT NULL
      ORDER BY key LIMIT 1`),
    person: await longest("statements", "actor", "of.kind = 'person'"),
    organisation: await longest("statements", "actor", "of.kind = 'organisation'"),
    outlet: await longest("resting", "actor", "of.kind = 'outlet'"),
    source: await longest("claims", "source"),
    question: await longest("positions", "question"),
    place: await one(`SELECT city AS name FROM meeting_summary WHERE city IS NOT NULL
      GROUP BY city ORDER BY count(*) DESC, city LIMIT 1`),
    claim,
    /** A moment (RFC 3339, UTC) and its day, when nine of ten of what is in history had been done. */
    instant,
    day,
  };
}
