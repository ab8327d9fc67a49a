import { Timeline } from "@/app/meetings/[slug]/band/band";
import { StatusHistory } from "@/app/meetings/[slug]/history";
import { RelatedMap } from "@/app/meetings/[slug]/related";
import { Coming } from "@/app/parts/board/coming";
import { lanesOf } from "@/app/parts/lanes/geometry";
import { Lanes } from "@/app/parts/lanes/lanes";
import { positionsTold, statementsTold } from "@/app/parts/lanes/told";
import { NotAllMoves, PositionMatrix } from "@/app/parts/position-matrix";
import { matrixOf } from "@/app/parts/positions";
import { Utterances } from "@/app/parts/statements";
import { amongOthers, course } from "./courses";
import { lines } from "./lines";
import { Sample } from "./sample";
import { merrin, on, quell, sahl, said, takes } from "./samples";
import { today } from "./stories";

export function Course() {
  return (
    <>
      <Sample label="The band: a vague span, a date, a report that came later, a denial, a correction, a retraction, another’s account">
        <Timeline meeting={course} />
      </Sample>
      <Sample label="The rail: the same in words">
        <StatusHistory
          changes={course.statusChanges}
          marks={new Map([["new-date", "The status now"]])}
          count={course.statusChanges.length}
          next={null}
        />
      </Sample>
      <Sample label="Related meetings, of each relation">
        <RelatedMap meeting={amongOthers} />
      </Sample>
    </>
  );
}

/** The latest first, as pages have them. */
const taken = [
  takes(merrin, "harbour", "supports", "2024-05-03"),
  takes(quell, "harbour", "opposes", "2024-04-28"),
  takes(sahl, "harbour", "neutral", "2024-04-20"),
  takes(merrin, "press", "undecided", "2024-04-12"),
  takes(quell, "press", "opposes", "2024-03"),
  takes(merrin, "harbour", "conditional", "2024-03-11"),
  takes(merrin, "harbour", "conditional", "2024-02-02"),
  takes(quell, "press", "supports", "2024-01-20"),
];
const spoken = [
  said("spoken-late", {}),
  said("spoken-off", { said: on("2024-04-02") }, { state: "retracted", standing: "retracted" }),
  said("spoken-vague", { said: on("2024-02"), form: "paraphrase", text: "The ferry would run again." }),
  said("spoken-open", { said: on("../2024-01-25"), text: "Nobody is in a hurry." }),
];
const ofStatements = lanesOf([statementsTold(spoken), ...positionsTold(taken, "question", new Set())]);
const ofSpeakers = lanesOf(positionsTold(taken, "actor", new Set()));

export function OverTime() {
  return (
    <>
      {ofStatements ? (
        <Sample label="What somebody said, and a line for each question: repeated, moved, vague, open, retracted">
          <Lanes drawn={ofStatements} label="Over time" />
          <Utterances claims={spoken} />
        </Sample>
      ) : null}
      {ofSpeakers ? (
        <Sample label="A line for each who took a position; some of it on further pages">
          <Lanes drawn={ofSpeakers} label="Over time, by who spoke" elsewhere={3} />
        </Sample>
      ) : null}
      <Sample label="Who stands where, and where they stood before">
        <NotAllMoves />
        <PositionMatrix matrix={matrixOf(taken)} shown={new Set()} />
      </Sample>
      <Sample label="The time ahead: a day, a vague date, an open one, none">
        <Coming meetings={lines.filter(({ overdue }) => !overdue)} now={today} />
      </Sample>
    </>
  );
}
