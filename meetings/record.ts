import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { freeKey, slugOf } from "@/lib/slug";
import { type MeetingInput, meetingInput } from "./input";
import { writeLists } from "./write-lists";

/**
 * Records what a meeting is. It has no status until a first status change says one.
 * @throws RecordError `invalid`; `exists` when the key given is taken.
 */
export async function recordMeeting(
  context: Context,
  raw: MeetingInput,
): Promise<{ id: string; key: string }> {
  authorise(context, "meeting.record");
  const input = parse(meetingInput, raw);
  return commit(context, "meeting.record", async (tx) => {
    const { meeting } = tables;
    const id = input.id ?? newId();
    const subject = { kind: "meeting", id } as const;
    const again = await tx.query.meeting.findFirst({
      where: eq(meeting.id, id),
      columns: { id: true, key: true },
    });
    if (again) return { subject, result: again };
    const key =
      input.key ??
      (await freeKey(slugOf(input.title), async (wanted) => {
        return (await tx.$count(meeting, eq(meeting.key, wanted))) > 0;
      }));
    await tx.insert(meeting).values({
      id,
      key,
      title: input.title,
      kind: input.kind,
      description: input.description ?? null,
      timeZone: input.timeZone ?? null,
    });
    await writeLists(tx, id, input, true);
    return { subject, result: { id, key } };
  });
}
