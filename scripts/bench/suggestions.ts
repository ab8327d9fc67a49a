import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { actorKinds } from "@/actors/vocabulary";
import { folded } from "@/lib/folding";
import { meetingKinds, statuses } from "@/meetings/vocabulary";
import { markPassages } from "@/passages/rules";
import { type Passage, passageKinds, type Who } from "@/passages/vocabulary";
import type { Figure } from "./figure";

/** What somebody who read an article says is in it. */
const expectation = z.strictObject({
  published: z.string(),
  publisher: z.string().optional(),
  actors: z.array(z.strictObject({ key: z.string(), kind: z.enum(actorKinds), names: z.array(z.string()) })),
  meetings: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(meetingKinds),
      names: z.array(z.string()),
      participants: z.array(z.string()),
      city: z.string().optional(),
    }),
  ),
  facts: z.array(
    z.strictObject({
      /** Words of the article that carry it. */
      excerpt: z.string(),
      kind: z.enum(passageKinds),
      status: z.enum(statuses).optional(),
      meeting: z.string().optional(),
      /** An actor's key, or how the article describes them; absent: nobody. */
      speaker: z.string().optional(),
      /** Likewise, from the article outwards. */
      via: z.array(z.string()).optional(),
      edtf: z.string().optional(),
    }),
  ),
});
type Expectation = z.infer<typeof expectation>;
type Fact = Expectation["facts"][number];

/** How an article's passages compare with its facts. */
export interface Measured {
  name: string;
  facts: number;
  /** Facts that are marked, with their kind, and of a status with the right one. */
  marked: number;
  /** Of these, with the right speaker and chain. */
  attributed: number;
  /** Passages that are none of the facts. */
  wrong: number;
  /** What was missed or taken for something else, in words. */
  details: string[];
}

const home = join(import.meta.dirname, "articles");

/** The articles of the project: their names, each a text with what is expected of it beside it. */
export const articles = (): { name: string; article: string; expected: string }[] =>
  readdirSync(home)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({
      name: basename(file, ".txt"),
      article: join(home, file),
      expected: join(home, file.replace(/\.txt$/, ".json")),
    }));

/** Marks an article and compares. @throws where a file is missing, or the expectations are not in their form. */
export function measure({
  name,
  article,
  expected,
}: {
  name: string;
  article: string;
  expected: string;
}): Measured {
  const text = readFileSync(article, "utf8");
  const { facts, actors, meetings, published, publisher } = expectation.parse(
    JSON.parse(readFileSync(expected, "utf8")),
  );
  const passages = markPassages(text, {
    names: actors.map(({ key, ...actor }) => ({ ...actor, id: key })),
    meetings: meetings.map(({ key, ...meeting }) => ({ ...meeting, id: key })),
    published,
    publisher,
  });
  const places = facts.map((fact) => placeOf(fact, text));
  const right = facts.map((fact, at) =>
    passages.filter((one) => covers(one, places[at]) && isRight(one, fact)),
  );
  const attributed = facts.filter((fact, at) => right[at]?.some((one) => isAttributed(one, fact)));
  const wrong = passages.filter((one) => !right.some((some) => some.includes(one)));
  const missed = facts.filter((_, at) => right[at]?.length === 0);
  return {
    name,
    facts: facts.length,
    marked: facts.length - missed.length,
    attributed: attributed.length,
    wrong: wrong.length,
    details: [
      ...missed.map((fact) => `missed ${fact.kind}: ${fact.excerpt}`),
      ...facts.flatMap((fact, at) =>
        right[at]?.length && !attributed.includes(fact)
          ? [
              `attributed otherwise: ${fact.excerpt}: ${JSON.stringify(right[at]?.map(({ speaker, via }) => ({ speaker, via })))}`,
            ]
          : [],
      ),
      ...wrong.map((one) => `no fact (${one.kind} ${one.status ?? ""}): ${text.slice(one.start, one.end)}`),
    ],
  };
}

function placeOf({ excerpt }: Fact, text: string): { start: number; end: number } {
  const start = text.indexOf(excerpt);
  if (start < 0) throw new Error(`This excerpt is not in the article: ${excerpt}`);
  return { start, end: start + excerpt.length };
}

const covers = ({ start, end }: Passage, place: { start: number; end: number } | undefined) =>
  place !== undefined && start <= place.start && end >= place.end;

const isRight = (one: Passage, { kind, status, meeting, edtf }: Fact) =>
  one.kind === kind &&
  (status === undefined || one.status === status) &&
  (meeting === undefined || one.meeting === meeting) &&
  (edtf === undefined || one.date?.edtf === edtf);

const isAttributed = (one: Passage, { speaker, via = [] }: Fact) =>
  isCalled(one.speaker, speaker) &&
  (one.via ?? []).length === via.length &&
  via.every((name, at) => isCalled(one.via?.[at], name));

function isCalled(who: Who | undefined, name: string | undefined): boolean {
  if (!who || name === undefined) return !who && name === undefined;
  const called = "actorId" in who ? who.actorId : who.described;
  return called === name || bare(called) === bare(name);
}

const bare = (words: string) => folded(words).replace(/^(?:a|an|the) /, "");

/** What suggestions are held to: of thirteen facts ten marked and eight attributed, and six passages that are none. */
export function suggestionFigures({ name, facts, marked, attributed, wrong, details }: Measured): Figure[] {
  const from = Object.fromEntries(details.map((detail, at) => [String(at + 1), detail]));
  const figure = (what: string, measured: number, limit: Figure["limit"]): Figure => ({
    name: `suggestions, ${name}: ${what}`,
    measured,
    unit: "",
    limit,
    from,
  });
  return [
    figure(`of ${facts} facts, marked with the right kind`, marked, {
      atLeast: Math.ceil((facts * 10) / 13),
    }),
    figure("with the right speaker and chain", attributed, { atLeast: Math.ceil((facts * 8) / 13) }),
    figure("passages that are no fact", wrong, { atMost: Math.max(1, Math.floor((facts * 6) / 13)) }),
  ];
}
