import { describe, expect } from "vitest";
import { editActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { recordExample } from "@/review/testing";
import { logStatement } from "@/statements";
import { FormFields } from "./form-fields";
import { askWhetherActor, askWhetherMeeting, askWhetherStatement, type MaybeTheSame } from "./same";

const labels = (asked: Promise<void>) =>
  asked.then(
    () => [],
    (error: MaybeTheSame) => error.alike.map(({ label }) => label),
  );

describe("before a second record is made of one thing", () => {
  test("asks whether it is the one on record", async ({ database: { db } }) => {
    const context = testContext(db);
    const example = await recordExample(context);
    const { rubio, lavrov, state, article, cnn } = example;
    await editActor(context, {
      id: cnn,
      version: 1,
      kind: "outlet",
      name: "CNN",
      aliases: ["Cable News Network"],
    });
    const fields = (entries: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ id: newId(), ...entries })) form.set(name, value);
      return new FormFields(form, db);
    };

    const actor = (name: string, entries = {}) =>
      labels(askWhetherActor(context, fields(entries), { name, nativeName: null }));
    expect(await actor("cable news network")).toEqual(["CNN"]);
    expect(await actor("cable news network", { another: "1" })).toEqual([]);
    expect(await actor("cable news network", { id: cnn })).toEqual([]);
    expect(await actor("Reuters")).toEqual([]);
    expect(await actor("%_\\' or 1=1")).toEqual([]);

    const meeting = (title: string, people: string[]) =>
      labels(
        askWhetherMeeting(context, fields(), {
          title,
          participants: people.map((id) => ({ actor: id, as: "principal" as const })),
        }),
      );
    expect(await meeting("Talks Rubio - Lavrov", [rubio, lavrov])).toEqual(["Rubio–Lavrov talks"]);
    expect(await meeting("Talks Rubio - Lavrov", [])).toEqual(["Rubio–Lavrov talks"]);
    expect(await meeting("Talks Rubio - Lavrov", [state])).toEqual([]);
    expect(await meeting("Budapest summit", [rubio, lavrov])).toEqual([]);

    const said = {
      speaker: lavrov,
      text: "There are no new agreements with Washington.",
      said: "2025-10-20",
    };
    await logStatement(context, {
      ...said,
      form: "quote",
      citations: [{ source: article }],
    });
    const statement = (more: Partial<typeof said>) =>
      labels(askWhetherStatement(context, fields(), { ...said, ...more }));
    const known = ["Sergey Lavrov: There are no new agreements with Washington."];
    expect(await statement({ text: "There are no new agreements with Washington, he said" })).toEqual(known);
    expect(await statement({ said: "2025-10-22" })).toEqual(known);
    expect(await statement({ said: "2025-10" })).toEqual(known);
    expect(await statement({ said: "2025-12-01" })).toEqual([]);
    expect(await statement({ speaker: rubio })).toEqual([]);
    expect(await statement({ speaker: "nobody" })).toEqual([]);
    expect(await statement({ text: "The talks are on." })).toEqual([]);
  });
});
