import { boundsOf } from "./bounds";
import { type Bounds, Unreadable } from "./model";
import { readExpression } from "./read";

/**
 * A date as precise as its source: EDTF text (ISO 8601-2, levels 0 to 2) with the first and last instant it can
 * mean, inclusive, in UTC; null where open or unknown.
 */
export interface ImpreciseDate extends Bounds {
  edtf: string;
}

export type ParsedDate = { ok: true; date: ImpreciseDate } | { ok: false; message: string };

/** Reads an EDTF text. Never throws: what cannot be read comes back with a message saying what would be right. */
export function parseEdtf(text: string): ParsedDate {
  const edtf = text.trim();
  try {
    const { earliest, latest } = boundsOf(readExpression(edtf));
    return { ok: true, date: { edtf, earliest, latest } };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}
