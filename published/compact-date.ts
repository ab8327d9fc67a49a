import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { RecordedDate } from "@/meetings/rules";
import { instant } from "./row";

/** An imprecise date in JSON where there are thousands of them: a day that nobody worded otherwise by its EDTF alone. */
export type CompactDate =
  | string
  | [edtf: string, earliest: string | null, latest: string | null, asWorded: string | null];

type Columns<Name extends string> = Readonly<
  Record<Name | `${Name}Earliest` | `${Name}Latest` | `${Name}AsWorded`, AnyColumn>
>;

/** The date of a row in that form. @param none what stands for it where the row has none. */
export function compactDate<Name extends string>(
  row: Columns<Name>,
  name: Name,
  none = sql`null::json`,
): SQL<CompactDate | null> {
  const columns: Columns<Name> = row;
  const [edtf, words] = [columns[name], columns[`${name}AsWorded`]];
  return sql<CompactDate | null>`case
    when ${words} is null and ${edtf} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then to_json(${edtf})
    when ${edtf} is not null
      then json_build_array(${edtf}, ${columns[`${name}Earliest`]}, ${columns[`${name}Latest`]}, ${words})
    else ${none} end`;
}

/** The date again. */
export function recordedDate(date: CompactDate | null): RecordedDate | null {
  if (date === null) return null;
  if (typeof date === "string")
    return {
      edtf: date,
      earliest: new Date(date),
      latest: new Date(`${date}T23:59:59.999Z`),
      asWorded: null,
    };
  const [edtf, earliest, latest, asWorded] = date;
  return { edtf, earliest: instant(earliest), latest: instant(latest), asWorded };
}
