import { findActors } from "@/actors";
import { actorKindLabels } from "@/actors/vocabulary";
import { can, type User } from "@/auth";
import type { Context } from "@/ledger";
import { displayDate } from "@/lib/dates";
import { folded } from "@/lib/folding";
import { findMeetings } from "@/meetings";
import { findSources } from "@/sources";
import { findQuestions } from "@/statements";

/** Somewhere at the desk to go to, or something to log there. */
export interface Place {
  href: string;
  label: string;
  /** What it is: a meeting, a person, a page. */
  detail: string;
}

const pages = (user: User): Place[] => {
  const mayRecord = can(user, "meeting.record").allowed;
  const record: readonly (readonly [string, string])[] = [
    ["/desk/statements/new", "Log statement"],
    ["/desk/meetings/new", "New meeting"],
    ["/desk/sources/new", "New source"],
    ["/desk/actors/new", "New actor"],
    ["/desk/questions/new", "New question"],
  ];
  const lists: readonly (readonly [string, string])[] = [
    ["/desk", "Overview"],
    ["/desk/meetings", "Meetings"],
    ["/desk/statements", "Statements"],
    ["/desk/sources", "Sources"],
    ["/desk/actors", "Actors"],
    ["/desk/questions", "Questions"],
    ["/desk/review", "Review"],
    ["/desk/reports", "Reports"],
    ["/desk/account", "Your account"],
  ];
  return [...(mayRecord ? record : []), ...lists].map(([href, label]) => ({ href, label, detail: "Page" }));
};

const each = 5;

/** Where somebody can go who types this: meetings, actors, sources and questions, what can be logged of the first, and pages. */
export async function placesFor(db: Context["db"], user: User, typed: string): Promise<Place[]> {
  const asked = folded(typed);
  const isEmpty = typed.trim() === "";
  // Signs alone are in no name.
  if (asked === "" && !isEmpty) return [];
  const fitting = pages(user).filter(({ label }) =>
    asked.split(" ").every((word) =>
      folded(label)
        .split(" ")
        .some((own) => own.startsWith(word)),
    ),
  );
  const meetings = await findMeetings(db, typed, each);
  const toMeetings = meetings.map(({ key, title }) => place(`/desk/meetings/${key}`, title, "Meeting"));
  if (isEmpty) return [...toMeetings, ...fitting];
  const [actors, sources, questions] = await Promise.all([
    findActors(db, typed, each),
    findSources(db, typed, each),
    findQuestions(db, typed, each),
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
    ...questions.map(({ text }) =>
      place(`/desk/questions?${new URLSearchParams({ q: text })}`, text, "Question"),
    ),
    ...fitting,
  ];
}

const place = (href: string, label: string, detail: string): Place => ({ href, label, detail });

const logOf = ({ key, title }: { key: string; title: string }): Place[] => [
  place(`/desk/meetings/${key}/log-status-change`, `Log status change: ${title}`, "Log"),
  place(`/desk/meetings/${key}/log-statement`, `Log statement: ${title}`, "Log"),
  place(`/desk/meetings/${key}/log-attendance`, `Log attendance: ${title}`, "Log"),
];
