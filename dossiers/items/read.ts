import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db";
import { type ItemList, object } from "./fields";

/** An item in the shape that a dossier gives it, under the identifier it has here. */
export interface Recorded<Item> {
  id: string;
  item: Item;
}

/** How a query gives an item, before what is not on record is left out. */
export interface Row {
  id: string;
  item: Record<string, unknown>;
  none: string[];
}

/** The items of a list on record under some keys, by key. */
export async function itemsByKey<Item extends { key: string }>(
  db: Reader,
  list: ItemList<Item>,
  keys: readonly string[],
): Promise<Map<string, Recorded<Item>>> {
  if (keys.length === 0) return new Map();
  const rows = await db.execute<Row & Record<string, unknown>>(
    itemsWhere(list, sql`${list.key} = any (${sql.param(keys)}::text[])`),
  );
  return new Map(rows.map((row) => itemOf<Item>(row)).map((recorded) => [recorded.item.key, recorded]));
}

/** A query for the items of a list that fulfil a condition, each to be read by {@link itemOf}. */
export const itemsWhere = <Item>({ id, fields, saidToBeNone, from, order }: ItemList<Item>, condition: SQL) =>
  sql`select ${id} as id, ${object(fields)} as item, ${saidToBeNone ?? sql`array[]::text[]`} as none
    from ${from} where ${condition} order by ${order}`;

/** An item without what is not on record of it. */
export function itemOf<Item>({ id, item, none }: Row): Recorded<Item> {
  const said = Object.entries(item).filter(([field, value]) => value !== null || none.includes(field));
  return { id, item: Object.fromEntries(said.map(([field, value]) => [field, withoutNulls(value)])) as Item };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== "object") return value;
  const said = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(said.map(([field, part]) => [field, withoutNulls(part)]));
}
