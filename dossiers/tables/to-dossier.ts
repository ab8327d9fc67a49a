import type { Reader } from "@/db";
import type { Problem } from "@/dossiers/checks/document";
import { findCountry } from "@/lib/countries";
import { statusLabels } from "@/meetings/vocabulary";
import { stanceLabels, statementFormLabels, statementMediumLabels } from "@/statements/vocabulary";
import { tableColumns } from "./columns";
import type { TableMapping } from "./mapping";
import { type KeysOf, keysOfNames, type Named } from "./names";
import type { Table } from "./read";
import { digest, sourcesOfRows } from "./sources";

type Item = Record<string, unknown>;

/** A dossier that says what the rows of a table do, for the checks of every dossier to judge. */
interface TableDossier {
  dossier: Item;
  /** The line of the file that each item stands in, by the pointer to it. */
  lines: ReadonlyMap<string, number>;
  /** What is wrong with rows as such, at the pointers to their items. */
  problems: Problem[];
}

/** Fields whose cells name what is on record: each of which kind, and what parts several. */
const naming: Readonly<Record<string, { of: keyof Named; parted?: string }>> = {
  speaker: { of: "actors" },
  onBehalfOf: { of: "actors" },
  addressee: { of: "actors" },
  accordingTo: { of: "actors" },
  decidedBy: { of: "actors", parted: ";" },
  via: { of: "actors", parted: "<" },
  publisher: { of: "actors" },
  meeting: { of: "meetings" },
  meetings: { of: "meetings", parted: ";" },
  question: { of: "questions" },
  source: { of: "sources" },
};

/** Fields that take one of a vocabulary's words, which may be written as the desk shows them. */
const wording: Readonly<Record<string, Readonly<Record<string, string | { label: string }>>>> = {
  status: statusLabels,
  form: statementFormLabels,
  medium: statementMediumLabels,
  stance: stanceLabels,
};

/** Turns the rows of a table into the items of a dossier. What a cell names and nobody goes by stays as it is written. */
export async function tableToDossier(db: Reader, table: Table, mapping: TableMapping): Promise<TableDossier> {
  const places = new Map(table.headings.map((heading, index) => [heading, index]));
  const rows = table.rows.map(({ cells }) => saidBy(cells, places, mapping));
  const keys = await keysOfNames(db, namedBy(rows));
  const sources = await sourcesOfRows(db, rows, keys);
  const lineOf = (row: number) => table.rows[row]?.line ?? 0;
  return {
    dossier: {
      format: "onrecord/1",
      sources: sources.added.map(({ item }) => item),
      [mapping.list]: rows.map((said) => claimOf(said, mapping, keys, sources.keys)),
    },
    lines: new Map([
      ...sources.added.map(({ row }, index) => [`/sources/${index}`, lineOf(row)] as const),
      ...rows.map((_, row) => [`/${mapping.list}/${row}`, lineOf(row)] as const),
    ]),
    problems: [
      ...cutRows(table, mapping),
      ...sources.misfits.map(({ row, field, message }) => ({
        pointer: `/${mapping.list}/${row}/${field}`,
        message,
      })),
    ],
  };
}

/** Rows that say more than there are headings for: an unquoted comma has cut a cell in two. */
const cutRows = ({ headings, rows }: Table, { list }: TableMapping): Problem[] =>
  rows.flatMap(({ cells }, index) => {
    const count = cells.findLastIndex((cell) => cell !== "") + 1;
    if (count <= headings.length) return [];
    const message = `This row has ${count} cells, and there are ${headings.length} headings: put a cell that has a comma, semicolon or tab in it into quotation marks.`;
    return [{ pointer: `/${list}/${index}`, message }];
  });

type Said = Readonly<Record<string, string>>;
type SourceKeys = ReadonlyMap<string, string>;

/** What a row says, by field; without what it leaves empty. */
function saidBy(
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  { list, columns }: TableMapping,
): Said {
  const said: Record<string, string> = {};
  for (const { field } of tableColumns[list]) {
    const heading = columns[field];
    const cell = heading === undefined ? "" : (cells[places.get(heading) ?? -1] ?? "").trim();
    if (cell) said[field] = cell;
  }
  return said;
}

const partsOf = (cell: string, parted: string | undefined) =>
  parted === undefined
    ? [cell]
    : cell
        .split(parted)
        .map((part) => part.trim())
        .filter(Boolean);

function namedBy(rows: readonly Said[]): Named {
  const named: Named = { actors: new Set(), meetings: new Set(), questions: new Set(), sources: new Set() };
  for (const said of rows)
    for (const [field, { of, parted }] of Object.entries(naming))
      for (const name of partsOf(said[field] ?? "", parted)) if (name) named[of].add(name);
  return named;
}

function claimOf(said: Said, { list, state }: TableMapping, keys: KeysOf, sources: SourceKeys): Item {
  const claim: Item = { key: said["key"] ?? keyOf(said), citations: citationsOf(said, keys, sources), state };
  const place: Item = {};
  for (const [field, cell] of Object.entries(said)) {
    if (besides.has(field)) continue;
    if (field.startsWith("place.")) place[field.slice("place.".length)] = placeWord(field, cell);
    else claim[field] = wordFor(field, cell, keys);
  }
  if (list === "statements") {
    claim["meetings"] ??= [];
    const { question, stance } = said;
    if (question || stance)
      claim["positions"] = [
        {
          ...(question && { question: wordFor("question", question, keys) }),
          ...(stance && { stance: wordFor("stance", stance, keys) }),
        },
      ];
  }
  if (Object.keys(place).length > 0) claim["place"] = place;
  return claim;
}

/** Fields that are no field of the claim itself. */
const besides = new Set([
  "key",
  "source",
  "publisher",
  "sourceTitle",
  "sourcePublished",
  "excerpt",
  "via",
  "question",
  "stance",
]);

const placeWord = (field: string, cell: string) =>
  field === "place.country"
    ? (findCountry(cell) ?? cell)
    : field === "place.mode"
      ? cell.toLowerCase()
      : cell;

function wordFor(field: string, cell: string, keys: KeysOf): unknown {
  const names = naming[field];
  if (names) {
    const found = partsOf(cell, names.parted).map((name) => keys[names.of].get(name) ?? name);
    return names.parted === undefined ? found[0] : found;
  }
  const words = wording[field];
  if (!words) return cell;
  const label = (word: string) => {
    const named = words[word];
    return typeof named === "string" ? named : named?.label;
  };
  const wanted = cell.toLowerCase();
  return Object.keys(words).find((word) => word === wanted || label(word)?.toLowerCase() === wanted) ?? cell;
}

/** What a row cites; a source that nobody knows stays as it is written. */
function citationsOf(said: Said, keys: KeysOf, sources: SourceKeys): Item[] {
  const { source: name, excerpt, via } = said;
  if (name === undefined) return [];
  return [
    {
      source: sources.get(name) ?? name,
      ...(excerpt && { excerpt }),
      ...(via && { via: wordFor("via", via, keys) }),
    },
  ];
}

/** The same for the same row, whatever else the file has: importing it again changes nothing. */
const keyOf = (said: Said) => digest("row", Object.entries(said).toSorted().flat());
