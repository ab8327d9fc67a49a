import { describe, expect } from "vitest";
import { editActor, recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import {
  editAttendance,
  editMeeting,
  editStatusChange,
  logAttendance,
  logStatusChange,
  recordMeeting,
} from "@/meetings";
import { relateClaims } from "@/provenance";
import { editSource, recordSource } from "@/sources";
import { editStatement, logStatement, recordQuestion } from "@/statements";
import { mergeActors, publishClaim, retractClaim, sendBack, sendToReview, undoMerge } from ".";
import { cancellation, type Example, recordExample } from "./testing";

const attendance = (example: Example) => ({
  meeting: example.meeting.id,
  actor: example.rubio,
  change: "invited" as const,
  effective: "2025-10-21",
  citations: [{ source: example.article }],
});
const statement = (example: Example) => ({
  speaker: example.lavrov,
  form: "paraphrase" as const,
  text: "It is on.",
  meetings: [example.meeting.id],
  citations: [{ source: example.article }],
});

const cnnIntoCensor = ({ cnn, censor }: Example) => ({
  actor: cnn,
  version: 1,
  into: censor,
  intoVersion: 1,
  reason: "One outlet.",
});

/** Every verb: what has to be there first, and the act itself. */
const verbs: Record<
  string,
  (author: Context, example: Example) => Promise<(context: Context) => Promise<unknown>>
> = {
  recordActor: async () => (context) => recordActor(context, { kind: "outlet", name: "Reuters" }),
  editActor:
    async (_, { cnn }) =>
    (context) =>
      editActor(context, { id: cnn, version: 1, kind: "outlet", name: "CNN International" }),
  mergeActors: async (author, example) => {
    await logStatusChange({ ...author, review: "optional" }, cancellation(example), "published");
    return (context) => mergeActors(context, cnnIntoCensor(example));
  },
  undoMerge: async (author, example) => {
    await logStatusChange({ ...author, review: "optional" }, cancellation(example), "published");
    await mergeActors(author, cnnIntoCensor(example));
    return (context) => undoMerge(context, { actor: example.cnn, version: 2 });
  },
  recordSource:
    async (_, { cnn }) =>
    (context) =>
      recordSource(context, { publisher: cnn, title: "Report", text: "All." }),
  editSource:
    async (_, { article, censor }) =>
    (context) =>
      editSource(context, { id: article, version: 1, publisher: censor, title: "Talks called off" }),
  recordMeeting: async () => (context) =>
    recordMeeting(context, { title: "Summit", kind: "summit", participants: [] }),
  editMeeting:
    async (_, { meeting }) =>
    (context) =>
      editMeeting(context, { id: meeting.id, version: 1, title: "Talks", kind: "talks", participants: [] }),
  recordQuestion: async () => (context) => recordQuestion(context, { text: "Is Budapest the right venue?" }),
  logStatusChange: async (_, example) => (context) => logStatusChange(context, cancellation(example)),
  editStatusChange: async (author, example) => {
    const { id } = await logStatusChange(author, cancellation(example));
    return (context) =>
      editStatusChange(context, { ...cancellation(example), status: "postponed", id, version: 1 });
  },
  logAttendance: async (_, example) => (context) => logAttendance(context, attendance(example)),
  editAttendance: async (author, example) => {
    const { id } = await logAttendance(author, attendance(example));
    return (context) =>
      editAttendance(context, { ...attendance(example), change: "accepted", id, version: 1 });
  },
  logStatement: async (_, example) => (context) => logStatement(context, statement(example)),
  editStatement: async (author, example) => {
    const { id } = await logStatement(author, statement(example));
    return (context) => editStatement(context, { ...statement(example), text: "It is off.", id, version: 1 });
  },
  relateClaims: async (author, example) => {
    const { id: claim } = await logStatement(author, statement(example));
    const { id: target } = await logStatusChange(author, cancellation(example));
    return (context) => relateClaims(context, { claim, how: "denies", target });
  },
  sendToReview: async (author, example) => {
    const { id } = await logStatement(author, statement(example));
    return (context) => sendToReview(context, { id, version: 1 });
  },
  sendBack: async (author, example) => {
    const { id } = await logStatement(author, statement(example), "in_review");
    return (context) => sendBack(context, { id, version: 1 }, { reason: "Which day?" });
  },
  publishClaim: async (author, example) => {
    const { id } = await logStatement(author, statement(example), "in_review");
    return (context) => publishClaim(context, { id, version: 1 });
  },
};
verbs["retractClaim"] = async (author, example) => {
  const { id } = await logStatement({ ...author, review: "optional" }, statement(example), "published");
  return (context) => retractClaim(context, { id, version: 1 }, { publicNote: "It was another minister." });
};
const names = Object.keys(verbs);

async function prepared({ db, owner }: TestDatabase, name: string) {
  const author = testContext(db, testUser("editor", "Ada"));
  const act = await verbs[name]?.(author, await recordExample(author));
  if (!act) throw new Error(`No verb ${name}`);
  const state = async () => ({
    entries: (await owner`select id from history_entry`).length,
    changes: (await owner`select entry_id from history_change`).length,
    summaries: (await owner`select meeting_id from meeting_summary`).length,
  });
  return { act, state, colleague: testContext(db, testUser("editor", "Ben")) };
}

describe("every verb", () => {
  test.for(names)("%s leaves one history entry and the rows it changed", async (name, { database }) => {
    const { act, state, colleague } = await prepared(database, name);
    const before = await state();
    await act(colleague);
    const after = await state();
    expect(after.entries).toBe(before.entries + 1);
    expect(after.changes).toBeGreaterThan(before.changes);
    const [entry] = await database.owner`select user_name from history_entry order by seq desc limit 1`;
    expect(entry).toEqual({ user_name: "Ben" });
  });

  test.for(names)("%s leaves nothing when it breaks before the end", async (name, { database }) => {
    const { act, state, colleague } = await prepared(database, name);
    const before = await state();
    await database.owner`create function break_down() returns trigger language plpgsql as
      $$ begin raise exception 'power cut'; end $$`;
    await database.owner`create trigger break_down before insert on history_entry
      for each row execute function break_down()`;
    await expect(act(colleague)).rejects.toThrow();
    expect(await state()).toEqual(before);
  });

  test.for(names)("%s is refused to staff and to somebody signed out", async (name, { database }) => {
    const { act, state } = await prepared(database, name);
    const before = await state();
    await expect(act(testContext(database.db, testUser("staff")))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(act(testContext(database.db, null))).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await state()).toEqual(before);
  });
});

describe("an edit of what has changed since it was read", () => {
  const edits = [
    "editActor",
    "mergeActors",
    "undoMerge",
    "editSource",
    "editMeeting",
    "editStatusChange",
    "editAttendance",
    "editStatement",
  ];
  test.for(edits)("%s is refused and changes nothing", async (name, { database }) => {
    const { act, state, colleague } = await prepared(database, name);
    await act(colleague);
    const before = await state();
    await expect(act(colleague)).rejects.toMatchObject({ code: "stale" });
    expect(await state()).toEqual(before);
  });
});
