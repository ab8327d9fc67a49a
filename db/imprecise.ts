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
