import type { Metadata } from "next";
import type { ComponentType } from "react";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireUser } from "@/app/desk/request";
import { Answers } from "./answers";
import { Choosing } from "./choosing";
import { Claims } from "./claims";
import { Buttons, Fields } from "./controls";
import { DeskLists } from "./desk-lists";
import { DeskWords } from "./desk-words";
import { Answered, Forms } from "./forms";
import { History } from "./history";
import { Lists } from "./lists";
import { Passages } from "./passages";
import { Course, OverTime } from "./pictures";
import { Sources } from "./sources";
import { Stances, Standings, Statuses } from "./statuses";
import { Words } from "./words";

export const metadata: Metadata = { title: "Design" };

interface Group {
  id: string;
  title: string;
  Samples: ComponentType;
}

const forReaders: readonly Group[] = [
  { id: "statuses", title: "Statuses", Samples: Statuses },
  { id: "stances", title: "Stances", Samples: Stances },
  { id: "standings", title: "Standings", Samples: Standings },
  { id: "claims", title: "Claims", Samples: Claims },
  { id: "sources", title: "Sources and chains", Samples: Sources },
  { id: "answer", title: "The answer", Samples: Answers },
  { id: "course", title: "The course of a meeting", Samples: Course },
  { id: "over-time", title: "Over time", Samples: OverTime },
  { id: "lists", title: "Lists", Samples: Lists },
  { id: "history", title: "What was changed", Samples: History },
  { id: "words", title: "Words", Samples: Words },
];

const atTheDesk: readonly Group[] = [
  { id: "buttons", title: "Buttons", Samples: Buttons },
  { id: "fields", title: "Fields", Samples: Fields },
  { id: "choosing", title: "Choosing", Samples: Choosing },
  { id: "forms", title: "Forms", Samples: Forms },
  { id: "answered", title: "What forms are answered", Samples: Answered },
  { id: "passages", title: "Passages of a source", Samples: Passages },
  { id: "desk-lists", title: "Claims and meetings at the desk", Samples: DeskLists },
  { id: "desk-words", title: "Around lists and forms", Samples: DeskWords },
];

export default async function DesignPage() {
  await requireUser();
  return (
    <>
      <PageHead
        title="Design"
        about="Every part in every state. Nobody named here exists: what samples link to is not on record, and nothing here writes to it."
      />
      <nav aria-label="Contents" className="grid gap-2">
        <Links title="As readers see it" groups={forReaders} />
        <Links title="At the desk" groups={atTheDesk} />
      </nav>
      {forReaders.map((group) => (
        <Section key={group.id} group={group} className="for-readers" />
      ))}
      {atTheDesk.map((group) => (
        <Section key={group.id} group={group} className="" />
      ))}
    </>
  );
}

function Links({ title, groups }: { title: string; groups: readonly Group[] }) {
  return (
    <div>
      <p className="kicker">{title}</p>
      <ul className="flex flex-wrap gap-x-4">
        {groups.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Section({ group: { id, title, Samples }, className }: { group: Group; className: string }) {
  return (
    <section className="section">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <div className={`grid gap-part ${className}`}>
        <Samples />
      </div>
    </section>
  );
}
