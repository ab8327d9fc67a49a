import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit, requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { meetingEdit } from "./input";
import { refreshSummaries } from "./refresh-summaries";
import { writeLists } from "./write-lists";

/**
 * Edits what a meeting is.
 * @throws RecordError `invalid`, `not_found`, or `stale` when it has changed since the version seen.
 */
export async function editMeeting(
  context: Context,
  raw: z.input<typeof meetingEdit>,
): Promise<{ id: string; key: string }> {
  authorise(context, "meeting.edit");
  const input = parse(meetingEdit, raw);
  return commit(context, "meeting.edit", async (tx) => {
    const { meeting } = tables;
    const [current] = await tx.select().from(meeting).where(eq(meeting.id, input.id)).for("update");
    if (!current) throw new RecordError("not_found", "There is no such meeting.");
    requireVersion(input.version, current.version);
    await tx
      .update(meeting)
      .set({
        title: input.title,
        kind: input.kind,
        description: input.description ?? null,
        timeZone: input.timeZone ?? null,
        version: current.version + 1,
      })
      .where(eq(meeting.id, input.id));
    await writeLists(tx, input.id, input);
    // Times of day fall on the days of its time zone.
    if (current.timeZone !== (input.timeZone ?? null)) await refreshSummaries(tx, [input.id]);
    if (current.publicSince)
      await tx.execute(
        sql`select publish_actors(array(select actor_id from meeting_participant where meeting_id = ${input.id}))`,
      );
    return { subject: { kind: "meeting", id: input.id }, result: { id: input.id, key: current.key } };
  });
}
