import { Contents } from "@/app/meetings/[slug]/contents";
import { Changes as BoardChanges } from "@/app/parts/board/changes";
import { Filter } from "@/app/parts/board/filter";
import { Count } from "@/app/parts/count";
import { MeetingFacts, MeetingLine } from "@/app/parts/meeting-line";
import { Pager } from "@/app/parts/pager";
import { AsItStood } from "@/app/parts/stood";
import { Take } from "@/app/parts/take";
import { changesOfWeek, lines } from "./lines";
import { Sample } from "./sample";
import { today } from "./stories";

const path = "/desk/design";

/** What readers find lists of. */
export function Lists() {
  return (
    <>
      <Sample label="Lines of the board: a date, a vague one on one account, accounts that differ, words alone, nothing">
        <ul className="lines">
          {lines.map((meeting) => (
            <li key={meeting.id}>
              <MeetingFacts meeting={meeting} />
            </li>
          ))}
        </ul>
      </Sample>
      <Sample label="The same among all meetings, one of them overdue">
        <ul className="lines">
          {lines.map((meeting) => (
            <li key={meeting.id}>
              <MeetingLine meeting={meeting} heading="h3" />
            </li>
          ))}
        </ul>
      </Sample>
      <Sample label="What happened this week: published, corrected, retracted">
        <BoardChanges changes={changesOfWeek} now={today} />
      </Sample>
      <Sample label="What narrows the board down, in use">
        <Filter asked={{ place: "Tarn Bay", kind: "talks" }} />
      </Sample>
      <Sample label="The contents of a page, with counts; parts that are empty are left out">
        <Contents
          parts={{
            statuses: { title: "Statuses", count: 13 },
            claims: { title: "Claims", count: 27 },
            sources: { title: "Sources", count: 0 },
            answer: { title: "The answer", count: 12 },
          }}
        />
      </Sample>
      <Sample label="The way through a long list: at its beginning, and further on">
        <Count of="statements" count={480} shown={25} />
        <Pager of="statements" first={null} next={path} />
        <Pager of="status changes" first={path} next={path} />
      </Sample>
      <Sample label="What a page can be taken along as">
        <Take
          forms={[
            { href: path, text: "CSV" },
            { href: path, text: "JSON" },
          ]}
        />
      </Sample>
      <Sample label="Above a page that is not how things stand now">
        <AsItStood
          address={path}
          instant="2024-05-04T09:00:00.000Z"
          moments={{
            since: "2024-05-03T09:00:00.000Z",
            previous: "2024-05-02T09:00:00.000Z",
            next: "2024-05-06T09:00:00.000Z",
          }}
        />
      </Sample>
    </>
  );
}
