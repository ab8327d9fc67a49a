import { boundsOf } from "./bounds";
import { messages } from "./explain";
import { type Bounds, type Hemisphere, Unreadable } from "./model";
import { readExpression } from "./read";

/**
 * A date as precise as its source: EDTF text (ISO 8601-2, levels 0 to 2) with the first and last instant it can
 * mean, inclusive, in UTC; null where open or unknown.
 */
export interface ImpreciseDate extends Bounds {
  edtf: string;
}

export type ParsedDate = { ok: true; date: ImpreciseDate } | { ok: false; message: string };

/**
 * Reads an EDTF text. Never throws: what cannot be read comes back with a message saying what would be right.
 * A season that names no hemisphere is counted in the one given; where none is, its bounds take in both.
 */
export function parseEdtf(
  text: string,
  { hemisphere = null }: { hemisphere?: Hemisphere | null } = {},
): ParsedDate {
  const edtf = text.trim();
  try {
    const { earliest, latest } = boundsOf(readExpression(edtf), hemisphere);
    if (earliest && latest && latest < earliest) throw new Unreadable(messages.reversed);
    return { ok: true, date: { edtf, earliest, latest } };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}
