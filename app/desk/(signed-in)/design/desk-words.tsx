import { Foretold } from "@/app/desk/parts/claims/foretold";
import { Done } from "@/app/desk/parts/done";
import { type AskedField, actor, from, oneOf, words, yes } from "@/app/desk/parts/lists/asked";
import { Empty } from "@/app/desk/parts/lists/empty";
import { Filters } from "@/app/desk/parts/lists/filters";
import { type Column, Listing } from "@/app/desk/parts/lists/listing";
import { Pager } from "@/app/desk/parts/lists/pager";
import { StateMark } from "@/app/desk/parts/marks";
import { Restoring } from "@/app/desk/parts/restoring";
import { When } from "@/app/desk/parts/when";
import { type ClaimState, claimStateLabels, claimStates } from "@/claims/vocabulary";
import { Sample } from "./sample";
import { merrin, quell } from "./samples";

const path = "/desk/design";

interface Row {
  id: string;
  words: string;
  speaker: string;
  said: string;
  state: ClaimState;
}

const rows: readonly Row[] = [
  {
    id: "1",
    words: "“The harbour stays open.”",
    speaker: merrin.name,
    said: "2024-05-03",
    state: "published",
  },
  { id: "2", words: "The ferry would run again.", speaker: quell.name, said: "2024-02", state: "draft" },
];

const columns: readonly Column<Row, "speaker" | "said">[] = [
  { name: "Statement", cell: ({ words }) => words },
  { name: "Speaker", by: "speaker", cell: ({ speaker }) => <bdi>{speaker}</bdi> },
  { name: "Said", by: "said", latestFirst: true, cell: ({ said }) => <When date={said} /> },
  { name: "State", cell: ({ state }) => <StateMark state={state} /> },
];

const asked = (name: string, field: Omit<AskedField, "name" | "value" | "chosen" | "error">, value = "") => ({
  ...field,
  name,
  value,
  chosen: null,
  error: undefined,
});

const fields: readonly AskedField[] = [
  asked("q", words("Find a statement"), "harbour"),
  asked("state", oneOf("State", claimStates, claimStateLabels), "draft"),
  asked("speaker", actor("Speaker")),
  { ...asked("from", from("Said from"), "some day"), error: "Write a date such as 2024-05-03." },
  asked("disputed", yes("Disputed"), "yes"),
];

/** What the desk says around its lists and forms. */
export function DeskWords() {
  return (
    <>
      <Sample label="A list that is sorted by one of its columns, the latest first">
        <Listing
          label="Statements"
          path={path}
          asked={{ sorting: { by: "said", descending: true }, params: {}, after: undefined }}
          columns={columns}
          found={rows}
        />
        <Pager first={path} next={path} />
      </Sample>
      <Sample label="What narrows a list down, in use, with a day that is not understood">
        <Filters path={path} fields={fields} sort={undefined} isNarrowed />
      </Sample>
      <Sample label="A list in which nothing fits">
        <Empty title="No statement fits.">
          <p>What was said and who said it are searched. Try another word, or any state.</p>
        </Empty>
      </Sample>
      <Sample label="What was done">
        <Done done="saved" />
      </Sample>
      <Sample label="What a form holds that brings an earlier version back">
        <Restoring instant="2024-05-04T09:00:00.000Z" />
      </Sample>
      <Sample label="What publishing will do">
        <Foretold
          title="What publishing it will do"
          effects={["The status becomes Rescheduled.", "The date becomes 11 June 2024."]}
        />
      </Sample>
    </>
  );
}
