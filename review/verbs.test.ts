import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editActor, recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { editMeeting, editStatusChange, logStatusChange, recordMeeting } from "@/meetings";
import { editSource, recordSource } from "@/sources";
import { editStatement, logStatement } from "@/statements";
import { rowsOf } from "./merging/test-merges";
import { statement, verbs } from "./test-verbs";
import { cancellation, type Example, recordExample } from "./testing";

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

const verbFolders = [
  "actors",
  "sources",
  "claims",
  "meetings",
  "statements",
  "review",
  "review/corrections",
  "review/merging",
  "review/planning",
];

/** Has the database break down at the n-th row that is written, or at commit after the last one. */
async function breakingDown({ owner }: TestDatabase) {
  await owner`create sequence writes`;
  await owner`create table breaking (at integer)`;
  await owner`insert into breaking values (0)`;
  await owner.unsafe(`create function break_down() returns trigger language plpgsql security definer
    set search_path = public as $$ begin
      if nextval('writes') = (select at from breaking) then raise exception 'power cut'; end if;
      return null;
    end $$`);
  const written = await owner`select table_name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'breaking'`;
  for (const { table_name: table } of written)
    await owner`create trigger zz_break_down after insert or update or delete on ${owner(table)}
      for each row execute function break_down()`;
  await owner`create constraint trigger zz_break_at_commit after insert on history_entry
    deferrable initially deferred for each row execute function break_down()`;
  return async (point: number) => {
    await owner`update breaking set at = ${point}`;
    await owner`alter sequence writes restart`;
  };
}

const errorText = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${errorText(error.cause)}` : "";

describe("every verb", () => {
  test.for(names)(
    "%s is refused to others, and leaves one history entry or nothing",
    async (name, { database }) => {
      const { act, state, colleague } = await prepared(database, name);
      const before = await state();
      await expect(act(testContext(database.db, testUser("staff")))).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(act(testContext(database.db, null))).rejects.toMatchObject({ code: "unauthenticated" });
      expect(await state()).toEqual(before);

      const breakAt = await breakingDown(database);
      let broken = 0;
      for (let point = 1; ; point += 1) {
        await breakAt(point);
        const outcome = await act(colleague).then(
          () => "done",
          (error: unknown) => errorText(error),
        );
        if (outcome === "done") break;
        expect(outcome).toContain("power cut");
        expect(await state()).toEqual(before);
        broken = point;
      }
      // The entry, what it changed, and the end of the transaction at least.
      expect(broken).toBeGreaterThanOrEqual(3);

      const after = await state();
      expect(after.entries).toBe(before.entries + 1);
      expect(after.changes).toBeGreaterThan(before.changes);
      const [entry] = await database.owner`select user_name from history_entry order by seq desc limit 1`;
      expect(entry).toEqual({ user_name: "Ben" });
    },
  );

  it("is one that is tried here", () => {
    const written = verbFolders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /^[a-z-]+\.ts$/.test(file) && !file.startsWith("test"))
        .flatMap((file) => {
          const source = readFileSync(`${folder}/${file}`, "utf8");
          const commits = /\bcommit\(context,/.test(source);
          const exported = [...source.matchAll(/^export async function (\w+)\(\s*context: Context/gm)];
          return commits ? exported.map(([, name]) => name ?? "") : [];
        }),
    );
    expect(written.toSorted()).toEqual(names.toSorted());
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
    "correctStatusChange",
    "correctAttendance",
    "correctStatement",
    "discardDraft",
    "takeUpAgain",
  ];
  test.for(edits)("%s is refused and changes nothing", async (name, { database }) => {
    const { act, state, colleague } = await prepared(database, name);
    await act(colleague);
    const before = await state();
    await expect(act(colleague)).rejects.toMatchObject({ code: "stale" });
    expect(await state()).toEqual(before);
  });
});

describe("what is saved as it is", () => {
  const same: Record<string, (context: Context, example: Example) => Promise<() => Promise<unknown>>> = {
    editActor: async (context, { cnn }) => {
      const input = {
        kind: "person" as const,
        name: "Ada",
        aliases: ["Countess", "A. L."],
        roles: [{ title: "Editor", organisation: cnn }, { title: "Owner" }],
      };
      const { id } = await recordActor(context, input);
      return () => editActor(context, { ...input, id, version: 1 });
    },
    editSource: async (context, { cnn }) => {
      const input = { publisher: cnn, title: "Report", text: "All of it.", published: "2025-10" };
      const { id } = await recordSource(context, input);
      return () => editSource(context, { ...input, id, version: 1 });
    },
    editMeeting: async (context, { meeting, rubio, lavrov }) => {
      const participants = [rubio, lavrov].map((actor) => ({ actor, as: "principal" as const }));
      const related = [{ meeting: meeting.id, how: "prepares" as const }];
      const input = { title: "Call", kind: "call" as const, alsoKnownAs: ["B", "A"], participants, related };
      const { id } = await recordMeeting(context, input);
      return () => editMeeting(context, { ...input, id, version: 1 });
    },
    editStatusChange: async (context, example) => {
      const { id } = await logStatusChange(context, cancellation(example));
      return () => editStatusChange(context, { ...cancellation(example), id, version: 1 });
    },
    editStatement: async (context, example) => {
      const { id } = await logStatement(context, statement(example));
      return () => editStatement(context, { ...statement(example), id, version: 1 });
    },
  };
  test.for(Object.entries(same))(
    "by %s leaves no trace, and no form stale",
    async ([, save], { database }) => {
      const context = testContext(database.db, testUser("editor", "Ada"));
      const again = await save(context, await recordExample(context));
      const before = await rowsOf(database);
      await again();
      await again();
      expect(await rowsOf(database)).toEqual(before);
    },
  );
});
