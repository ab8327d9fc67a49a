import type { TableList } from "@/dossiers/vocabulary";

/** What a column of a table can say of the claim that a row is. */
interface TableColumn {
  /** The path of what it becomes in the item of a dossier; a name of its own where it becomes more than one. */
  field: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** What stands in the template's example row. */
  example: string;
}

const key: TableColumn = {
  field: "key",
  label: "Key",
  hint: "Names the row for good, so that importing it again changes nothing; without it, one is made of what the row says.",
  example: "",
};

const reporting: readonly TableColumn[] = [
  { field: "reported", label: "Reported", hint: "EDTF: 2025-10-21", example: "2025-10-21" },
  {
    field: "source",
    label: "Source",
    hint: "Address, title or key. An address that is not on record becomes a source of its publisher.",
    example: "https://example.org/talks",
  },
  {
    field: "publisher",
    label: "Publisher",
    hint: "Of a source that is not on record yet",
    example: "Example News",
  },
  { field: "sourceTitle", label: "Source’s title", example: "Ministers to meet" },
  { field: "sourcePublished", label: "Source published", hint: "EDTF", example: "2025-10-21" },
  { field: "excerpt", label: "Excerpt", example: "the words that carry it" },
  { field: "via", label: "Via", hint: "Outwards from the source, parted by <", example: "" },
  { field: "note", label: "Note", example: "" },
];

const statements: readonly TableColumn[] = [
  { field: "speaker", label: "Speaker", hint: "Name or key", required: true, example: "Example Minister" },
  { field: "text", label: "Text", required: true, example: "We are ready to meet." },
  { field: "form", label: "Form", hint: "quote, paraphrase or no_comment", required: true, example: "quote" },
  {
    field: "said",
    label: "Said",
    hint: "EDTF: 2025-10-21, 2025-10, 2025-10-21T14:00Z",
    example: "2025-10-21",
  },
  { field: "saidAsWorded", label: "Said, in the source’s words", example: "" },
  { field: "meetings", label: "Meetings", hint: "Titles or keys, parted by ;", example: "" },
  { field: "onBehalfOf", label: "On behalf of", example: "" },
  { field: "addressee", label: "To", example: "" },
  { field: "medium", label: "Medium", example: "interview" },
  { field: "language", label: "Language", hint: "BCP 47: en, uk", example: "en" },
  { field: "originalText", label: "Original text", example: "" },
  { field: "question", label: "Question", hint: "Wording or key", example: "" },
  { field: "stance", label: "Stance", example: "" },
];

const statusChanges: readonly TableColumn[] = [
  { field: "meeting", label: "Meeting", hint: "Title or key", required: true, example: "Example talks" },
  { field: "status", label: "Status", required: true, example: "scheduled" },
  { field: "effective", label: "Effective", hint: "EDTF", required: true, example: "2025-10-21" },
  { field: "effectiveAsWorded", label: "Effective, in the source’s words", example: "" },
  { field: "statusAsWorded", label: "Status, in the source’s words", example: "" },
  { field: "accordingTo", label: "According to", hint: "Name or key", example: "" },
  { field: "decidedBy", label: "Decided by", hint: "Names or keys, parted by ;", example: "" },
  { field: "scheduled", label: "Scheduled", hint: "EDTF", example: "2025-11-05" },
  { field: "scheduledAsWorded", label: "Scheduled, in the source’s words", example: "" },
  { field: "place.venue", label: "Venue", example: "" },
  { field: "place.city", label: "City", example: "Vienna" },
  { field: "place.country", label: "Country", hint: "Name or ISO 3166-1 code", example: "AT" },
  { field: "place.mode", label: "Mode", example: "" },
];

/** What the columns of a table can say, by what its rows are. */
export const tableColumns: Readonly<Record<TableList, readonly TableColumn[]>> = {
  statements: [...statements, ...reporting, key],
  statusChanges: [...statusChanges, ...reporting, key],
};

/** Which column says what: the heading of a column, by the field that it fills. */
export type Columns = Readonly<Record<string, string>>;

/** Takes headings for what they most likely say: by their own names, or as they were taken the last time. */
export function guessColumns(list: TableList, headings: readonly string[], before: Columns = {}): Columns {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const guessed: Record<string, string> = {};
  for (const { field, label } of tableColumns[list]) {
    const last = before[field];
    const own = headings.find((one) => [field, label].some((name) => plain(name) === plain(one)));
    const heading = last !== undefined && headings.includes(last) ? last : own;
    if (heading !== undefined) guessed[field] = heading;
  }
  return guessed;
}
