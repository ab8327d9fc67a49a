import { describe, expect } from "vitest";
import { FormFields } from "@/app/desk/forms/form-fields";
import { chosen } from "@/app/desk/parts/lists/chosen";
import { placesFor } from "@/app/desk/places/places";
import type { Database } from "@/db";
import { readingTest, type TestDatabase } from "@/db/testing";
import { testUser } from "@/ledger/testing";
import { lookups } from "./lookups";

const consultations = "EU–Ukraine consultations";
const grain = "Is grain to pass?";

/** Written without history, and the first of each kind the first recorded: verbs would take minutes. */
async function recordMany({ owner }: TestDatabase) {
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into actor (id, key, kind, name, recorded_at)
      select gen_random_uuid(), 'ruiz-' || n, 'person', 'Ruiz ' || lpad(n::text, 4, '0'), now() + n * interval '1 second'
      from generate_series(1, 300) n`;
    await tx`insert into source (id, key, title, publisher_id, kind, recorded_at)
      select gen_random_uuid(), 'harbour-' || n, 'Harbour ' || n, a.id, 'article', now() + n * interval '1 second'
      from generate_series(1, 300) n, actor a where a.key = 'ruiz-1'`;
    await tx`insert into meeting (id, key, title, kind, recorded_at)
      select gen_random_uuid(), 'talks-' || n,
        case when n in (1, 2500) then 'Ukraine consultations' when n = 2 then ${consultations}
          else ${consultations} || ', March ' || n end,
        'talks', now() + n * interval '1 second'
      from generate_series(1, 2500) n`;
    await tx`insert into question (id, key, text, recorded_at)
      select gen_random_uuid(), 'grain-' || n, case n when 1 then ${grain} else 'Is grain to pass, ' || n || '?' end,
        now() + n * interval '1 second'
      from generate_series(1, 2500) n`;
    for (const kind of ["actor", "source", "meeting", "question"])
      await tx`insert into ${tx("search")}.${tx(kind)} (subject_id, names, words)
        select subject_id, names, words from ${tx("search")}.${tx(`${kind}_now`)} order by recorded_at`;
  });
}

const test = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      await recordMany(database);
      await use(database.db);
    },
    { scope: "file" },
  ],
});

describe("where more fit what is typed than are looked at", () => {
  test.for([
    ["meetings", "meeting", consultations],
    ["questions", "question", grain],
  ] as const)("of %s an old one is found by its whole name", async ([kind, noun, name], { db }) => {
    const [first] = await lookups[kind](db, name);
    expect(first).toMatchObject({ label: name, named: true });
    const form = new FormData();
    form.set("it.typed", name.toUpperCase());
    const fields = new FormFields(form, db);
    expect(await fields[noun]("it")).toBe(first?.id);
    expect(fields.errors({})).toEqual({});
    const places = await placesFor(db, testUser("editor", "Ada"), name);
    expect(places.map(({ label }) => label)).toContain(name);
  });

  test("a meeting in an address is found by its whole name", async ({ db }) => {
    const unfound = { errors: {}, typed: {} };
    const params = { meeting: consultations, twice: "Ukraine consultations" };
    expect(await chosen(db, params, "meeting", "meeting", unfound)).toMatchObject({ label: consultations });
    expect(await chosen(db, params, "twice", "meeting", unfound)).toBeNull();
  });

  test("a name that an old and a new one have is refused: either may be meant", async ({ db }) => {
    const form = new FormData();
    form.set("it.typed", "Ukraine consultations");
    const fields = new FormFields(form, db);
    await fields.meeting("it");
    expect(fields.errors({})).toEqual({ it: expect.stringContaining("More than one meeting") });
  });

  test("of those that are as likely, those recorded last are kept", async ({ db }) => {
    const labels = async (kind: "actors" | "sources" | "meetings", typed: string) =>
      (await lookups[kind](db, typed)).map(({ label }) => label);
    expect((await labels("sources", "harb"))[0]).toBe("Harbour 300");
    expect((await labels("meetings", "eu ukraine cons"))[0]).toBe(`${consultations}, March 2499`);
    // Nothing was published of any of them: by name, the first hundred left out.
    expect((await labels("actors", "rui"))[0]).toBe("Ruiz 0101");
  });
});
