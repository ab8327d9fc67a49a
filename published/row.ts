import type { Place, RecordedDate } from "@/meetings/rules";

/** A row as JSON gives it: instants are text. */
export type AsJson<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? Exclude<Row[Name], Date> | string : Row[Name];
};

type Words<Name extends string> = Readonly<Record<Name | `${Name}AsWorded`, string | null>>;
type Bounds<Name extends string> = Readonly<
  Record<`${Name}Earliest` | `${Name}Latest`, Date | string | null>
>;

/** The imprecise date that a row holds under a name; null when it holds none. */
export function dated<Name extends string>(row: Words<Name> & Bounds<Name>, name: Name): RecordedDate | null {
  const words: Words<Name> = row;
  const bounds: Bounds<Name> = row;
  const edtf = words[name];
  return edtf === null
    ? null
    : {
        edtf,
        earliest: instant(bounds[`${name}Earliest`]),
        latest: instant(bounds[`${name}Latest`]),
        asWorded: words[`${name}AsWorded`],
      };
}

export const instant = (at: Date | string | null): Date | null => (at === null ? null : new Date(at));

/** The place that a row holds; null when nothing of it is known. */
export const placeOf = ({ venue, city, country, mode = null }: Place): Place | null =>
  venue || city || country || mode ? { venue, city, country, mode } : null;
