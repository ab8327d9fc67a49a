import { CsvError, parse } from "csv-parse/sync";
import { invalid } from "@/lib/errors";

/** The most rows that are read of a table. */
const maxRows = 20_000;
const maxHeadings = 200;

/** A table as it stands in a file. */
export interface Table {
  headings: string[];
  /** The cells of each row, and the line that it begins in, from 1. */
  rows: { cells: string[]; line: number }[];
}

/**
 * Reads a table: CSV as RFC 4180 has it, with commas, semicolons or tabs between its cells, whichever its first line has.
 * @throws RecordError `invalid`, with the line where it cannot be read.
 */
export function readTable(text: string): Table {
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].toSorted((one, other) => count(first, other) - count(first, one))[0];
  const options = {
    bom: true,
    delimiter: delimiter ?? ",",
    relaxColumnCount: true,
    skipEmptyLines: true,
    skipRecordsWithEmptyValues: true,
    trim: true,
  };
  try {
    // Within quotation marks it would count \r\n as two lines.
    const lines = text.replaceAll("\r\n", "\n");
    const [heading = []] = parse(lines, { ...options, to: 1 }) as string[][];
    if (heading.length > maxHeadings)
      throw invalid({ file: `A table has at most ${maxHeadings} columns; this has ${heading.length}.` });
    const [, ...rest] = parse(lines, { ...options, info: true, to: maxRows + 2 }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const headings = heading.map((name, index) => name || `Column ${index + 1}`);
    if (rest.length === 0) throw invalid({ file: "It has no rows below its headings." });
    if (rest.length > maxRows)
      throw invalid({ file: `A table has at most ${maxRows.toLocaleString("en")} rows.` });
    const seen = new Set<string>();
    const twice = headings.find((name) => seen.size === seen.add(name).size);
    if (twice) throw invalid({ file: `Two columns are called “${twice}”: give each a name of its own.` });
    return {
      headings,
      rows: rest.map(({ record, info }) => ({ cells: record, line: beginning(record, info) })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid({ file: `It cannot be read as CSV: ${error.message}.` });
  }
}

/** A cell may go over several lines: what is told of a row is the last of them. */
const beginning = (record: readonly string[], { lines }: { lines: number }) =>
  lines - record.reduce((breaks, cell) => breaks + count(cell, "\n") - 1, 0);

const count = (text: string, sign: string) => text.split(sign).length;
