import { actorsNamed, findActors } from "@/actors";
import { actorKindLabels } from "@/actors/vocabulary";
import { namedFirst } from "@/app/desk/parts/named-first";
import { can, type User } from "@/auth";
import type { Context } from "@/ledger";
import { displayDate } from "@/lib/dates";
import { folded } from "@/lib/folding";
import { findMeetings, meetingsNamed } from "@/meetings";
import { findSources, sourcesNamed } from "@/sources";
import { findQuestions, questionsNamed } from "@/statements";
import { mainPages, otherPages, peoplePage, recordPages } from "./pages";

/** Somewhere at the desk to go to, or something to log there. */
export interface Place {
  href: string;
  label: string;
  /** What it is: a meeting, a person, a page. */
  detail: string;
}

const pagesOf = (user: User): Place[] =>
  [
    ...(can(user, "meeting.record").allowed ? recordPages : []),
    ...mainPages,
    ...(can(user, "account.manage").allowed ? [peoplePage] : []),
    ...otherPages,
  ].map(([href, label]) => ({ href, label, detail: "Page" }));

const each = 5;

/** Where somebody can go who types this: meetings, actors, sources and questions, what can be logged of the first, and pages. */
export async function placesFor(db: Context["db"], user: User, typed: string): Promise<Place[]> {
  const asked = folded(typed);
  const isEmpty = typed.trim() === "";
  // Signs alone are in no name.
  if (asked === "" && !isEmpty) return [];
  const fitting = pagesOf(user).filter(({ label }) =>
    asked.split(" ").every((word) =>
      folded(label)
        .split(" ")
        .some((own) => own.startsWith(word)),
    ),
  );
  const likely = async <One extends { id: string }>(find: Find<One>, named: Find<One>) =>
    namedFirst(...(await Promise.all([isEmpty ? [] : named(db, typed), find(db, typed, each)]))).slice(
      0,
      each,
    );
  const meetings = await likely(findMeetings, meetingsNamed);
  const toMeetings = meetings.map(({ key, title }) => place(`/desk/meetings/${key}`, title, "Meeting"));
  if (isEmpty) return [...toMeetings, ...fitting];
  const [actors, sources, questions] = await Promise.all([
    likely(findActors, actorsNamed),
    likely(findSources, sourcesNamed),
    likely(findQuestions, questionsNamed),
  ]);
  const [first] = meetings;
  const [speaker] = actors;
  const mayLog = can(user, "claim.record").allowed;
  return [
    ...toMeetings,
    ...(mayLog && first ? logOf(first) : []),
    ...actors.map(({ key, name, kind }) => place(`/desk/actors/${key}`, name, actorKindLabels[kind])),
    ...(mayLog && speaker
      ? [place(`/desk/statements/new?speaker=${speaker.id}`, `Log statement by ${speaker.name}`, "Log")]
      : []),
    ...sources.map(({ id, title, publisher, published }) =>
      place(
        `/desk/sources/${id}`,
        title,
        [publisher, published && displayDate(published)].filter(Boolean).join(" · "),
      ),
    ),
    ...questions.map(({ key, text }) => place(`/desk/questions/${key}`, text, "Question")),
    ...fitting,
  ];
}

type Find<One> = (db: Context["db"], typed: string, limit?: number) => Promise<One[]>;

const place = (href: string, label: string, detail: string): Place => ({ href, label, detail });

const logOf = ({ key, title }: { key: string; title: string }): Place[] => [
  place(`/desk/meetings/${key}/log-status-change`, `Log status change: ${title}`, "Log"),
  place(`/desk/meetings/${key}/log-statement`, `Log statement: ${title}`, "Log"),
  place(`/desk/meetings/${key}/log-attendance`, `Log attendance: ${title}`, "Log"),
];
