import { readFileSync } from "node:fs";
import type { TestDatabase } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";

const demo = JSON.parse(readFileSync("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
const citations = [{ source: "paper", excerpt: "so it was said" }];
const said = {
  form: "quote",
  said: "2025-10-20",
  meetings: ["ankara-talks-2025"],
  citations,
  state: "published",
};

/** The demo record, with people and places of many scripts beside it. */
const manyScripts = {
  ...demo,
  actors: [
    ...demo.actors,
    { key: "erdogan", kind: "person", name: "Recep Tayyip Erdoğan", country: "TR" },
    { key: "elysee", kind: "organisation", name: "Élysée", country: "FR" },
    { key: "faisal", kind: "person", name: "Faisal bin Farhan", nativeName: "فيصل بن فرحان", country: "SA" },
    { key: "araghchi", kind: "person", name: "Abbas Araghchi", nativeName: "عباس عراقچی", country: "IR" },
    { key: "wang-yi", kind: "person", name: "Wang Yi", nativeName: "王毅", country: "CN" },
    {
      key: "state-department",
      kind: "organisation",
      name: "US Department of State",
      aliases: ["State Department"],
    },
    { key: "paper", kind: "outlet", name: "The Paper" },
    { key: "hidden", kind: "person", name: "Potin Hiddenname" },
  ],
  sources: [
    ...demo.sources,
    {
      key: "paper",
      publisher: "paper",
      title: "Türkiye prepares talks",
      url: "https://paper.test/a",
      kind: "article",
    },
  ],
  meetings: [
    ...demo.meetings,
    {
      key: "ankara-talks-2025",
      title: "Talks in Ankara",
      kind: "talks",
      participants: ["erdogan", "elysee", "faisal", "araghchi", "wang-yi", "state-department"].map(
        (actor) => ({
          actor,
          as: "principal",
        }),
      ),
    },
  ],
  statusChanges: [
    ...demo.statusChanges,
    {
      key: "ankara-planned",
      meeting: "ankara-talks-2025",
      status: "scheduled",
      effective: "2025-10-20",
      scheduled: "2025-11-05",
      place: { venue: "Çankaya Köşkü", city: "Ankara", country: "TR" },
      citations,
      state: "published",
    },
  ],
  statements: [
    ...demo.statements,
    {
      key: "on-peace",
      speaker: "erdogan",
      text: "We negotiate for peace.",
      language: "tr",
      originalText: "Barış için görüşüyoruz.",
      ...said,
    },
    { key: "on-borders", speaker: "wang-yi", text: "Borders are <b>borders</b> & 100%.", ...said },
    {
      key: "not-yet",
      speaker: "hidden",
      text: "Sesquipedalian secrecy.",
      ...said,
      meetings: [],
      state: "draft",
    },
  ],
};

/** Imports it. */
export async function importManyScripts({ db }: TestDatabase): Promise<void> {
  const report = await importDossier(testContext(db), manyScripts);
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
}
