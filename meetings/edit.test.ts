import { expect } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { lastChanges, testContext } from "@/ledger/testing";
import { editMeeting, recordMeeting } from ".";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db);
  const person = async (name: string) => (await recordActor(context, { kind: "person", name })).id;
  const [rubio, lavrov, ushakov] = [await person("Rubio"), await person("Lavrov"), await person("Ushakov")];
  const { id: summit } = await recordMeeting(context, { title: "Summit", kind: "summit", participants: [] });
  const { id: visit } = await recordMeeting(context, { title: "Visit", kind: "visit", participants: [] });
  const lists = {
    alsoKnownAs: ["The Budapest talks", "The foreign ministers' talks"],
    participants: [rubio, lavrov].map((actor) => ({ actor, as: "principal" as const })),
    related: [{ meeting: summit, how: "prepares" as const }],
  };
  const meeting = { title: "Talks", kind: "talks" as const, ...lists };
  const { id } = await recordMeeting(context, meeting);
  const edit = (more: Partial<Parameters<typeof editMeeting>[1]>) =>
    editMeeting(context, { ...meeting, id, version: 1, ...more });
  return { edit, rubio, lavrov, ushakov, summit, visit };
}

test("an edit of a meeting's title changes one row", async ({ database }) => {
  const { edit } = await prepared(database);
  await edit({ title: "Rubio–Lavrov talks" });
  expect(await lastChanges(database.owner)).toEqual(["meeting title, version"]);
});

test("participants in another order change their positions alone", async ({ database }) => {
  const { edit, rubio, lavrov } = await prepared(database);
  await edit({ participants: [lavrov, rubio].map((actor) => ({ actor, as: "principal" })) });
  expect(await lastChanges(database.owner)).toEqual([
    "meeting version",
    "meeting_participant position",
    "meeting_participant position",
  ]);
});

test("a list keeps what stays, loses what is left out and gains what is added", async ({ database }) => {
  const { edit, rubio, ushakov, summit, visit } = await prepared(database);
  await edit({
    alsoKnownAs: ["The Budapest talks", "The Budapest talks", "The October talks"],
    participants: [
      { actor: rubio, as: "host" },
      { actor: ushakov, as: "principal" },
    ],
    related: [
      { meeting: visit, how: "prepares" },
      { meeting: summit, how: "prepares" },
    ],
  });
  expect(await lastChanges(database.owner)).toEqual([
    "meeting version",
    "meeting_name gone",
    "meeting_name new",
    "meeting_participant gone",
    "meeting_participant capacity",
    "meeting_participant new",
    "meeting_relation new",
  ]);
});
