/** The part of `edtf` 4.11 used here; the package ships no types. */
declare module "edtf" {
  type Unit = "year" | "month" | "day";

  export interface DateTree {
    type: "Date";
    /** Year, month (0–11), day, hours, minutes, seconds, milliseconds; as many as were written. */
    values: number[];
    /** Minutes east of UTC; of a date-time without a zone, this machine's. */
    offset?: number;
    /** Absent where a date-time was written without a zone. */
    timeZone?: string;
  }
  export interface YearTree {
    type: "Year";
    values: [number];
    significant?: number;
  }
  export interface SeasonTree {
    type: "Season";
    values: [number, number];
    unspecified?: number;
    uncertain?: number;
    approximate?: number;
  }
  export interface OtherTree {
    type: "Decade" | "Century" | "Interval" | "List" | "Set";
  }

  export class Bitmask {
    constructor(value?: number);
    test(unit: Unit): number;
  }

  class ExtendedDate extends globalThis.Date {
    constructor(tree: DateTree);
    uncertain: Bitmask;
    approximate: Bitmask;
  }

  export { ExtendedDate as Date };

  /** Throws where the text is not EDTF. */
  export function parse(
    text: string,
    constraints?: { level?: 0 | 1 | 2; seasonUncertainty?: boolean },
  ): DateTree | YearTree | SeasonTree | OtherTree;
}
