"use client";

import { Line } from "@/app/desk/workbench/line";
import { LoggedList } from "@/app/desk/workbench/logged-list";
import type { Logged, Mark } from "@/app/desk/workbench/model";
import { claimStates } from "@/claims/vocabulary";
import { Sample } from "./sample";

const said = [
  "A draft says this.",
  "What is in review says this.",
  "What is published says this.",
  "What was retracted said this.",
  "This is being logged.",
  "This looks like a fact.",
  "A machine proposes this.",
  "This says nothing.",
];
const text = said.join(" ");

/** Where one of the sentences stands in the text. */
const placeOf = (sentence = "") => {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
};

const logged = claimStates.map((state, index): Logged & { number: number } => ({
  ...placeOf(said[index]),
  id: `logged-${state}`,
  kind: "statement",
  state,
  line: `Oda Merrin: ${said[index]}`,
  author: "Ivo Lant",
  number: index + 1,
}));

const marks: readonly Mark[] = [
  { ...placeOf(said[5]), kind: "status_change", by: "rules" },
  { ...placeOf(said[6]), kind: "statement", by: "machine" },
];

const nothing = () => undefined;

/** What the text of a source has marked in it. */
export function Passages() {
  return (
    <>
      <Sample label="A text with all that can be marked in it">
        <div className="font-serif">
          <Line
            text={text}
            start={0}
            end={text.length}
            logged={logged}
            marks={marks}
            now={placeOf(said[4])}
            onMark={nothing}
          />
        </div>
      </Sample>
      <Sample label="What is logged from it, one of which cites words that do not stand there">
        <LoggedList
          logged={logged.slice(0, 2)}
          elsewhere={[
            {
              id: "elsewhere",
              kind: "statement",
              state: "draft",
              line: "Tomas Quell: Not now.",
              author: null,
            },
          ]}
          onShow={nothing}
        />
      </Sample>
      <Sample label="From which nothing is logged yet">
        <LoggedList logged={[]} elsewhere={[]} onShow={nothing} />
      </Sample>
    </>
  );
}
