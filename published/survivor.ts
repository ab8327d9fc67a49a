import type { PendingQuery, Row } from "postgres";
import type { Reading } from "./connection";

/** The actor that is found by now under a key, or a former one: one column, `id` or `key`. */
export const survivor = (sql: Reading, column: "id" | "key", key: string): PendingQuery<Row[]> => sql`
  with recursive follow as (
    select id, key, merged_into_id from actor where key = ${key}
    union select actor.id, actor.key, actor.merged_into_id from actor join follow on actor.id = follow.merged_into_id
  ) select ${sql(column)} from follow where merged_into_id is null`;
