import type { ImpreciseDate } from "@/lib/dates";

/** The four columns of an imprecise date, from its parsed form and the source's own words. */
export function dateColumns<P extends string>(
  prefix: P,
  date: ImpreciseDate | null | undefined,
  asWorded?: string | null,
) {
  return {
    [prefix]: date?.edtf ?? null,
    [`${prefix}Earliest`]: date?.earliest ?? null,
    [`${prefix}Latest`]: date?.latest ?? null,
    [`${prefix}AsWorded`]: asWorded ?? null,
  } as Record<P | `${P}AsWorded`, string | null> & Record<`${P}Earliest` | `${P}Latest`, Date | null>;
}

type Columns<P extends string> = Readonly<Record<P | `${P}AsWorded`, string | null>> &
  Readonly<Record<`${P}Earliest` | `${P}Latest`, Date | null>>;

/** The imprecise date in these four columns; null where they hold none. */
export function dateOf<P extends string>(row: Columns<P>, prefix: P) {
  const columns: Columns<P> = row;
  const edtf: string | null = columns[prefix];
  const [earliest, latest, asWorded] = [
    columns[`${prefix}Earliest`] as Date | null,
    columns[`${prefix}Latest`] as Date | null,
    columns[`${prefix}AsWorded`] as string | null,
  ];
  return edtf === null ? null : { edtf, earliest, latest, asWorded };
}
