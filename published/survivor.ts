import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { value } from "./value";

const { actor } = views;
const follow = alias(actor, "follow");

/** The `id` or `key` of the actor that is found by now under a key, or a former one: a subquery for one value. */
export const survivor = (column: "id" | "key", key: string) =>
  value(sql<string | null>`(
    with recursive follow as (
      select ${actor.id}, ${actor.key}, ${actor.mergedIntoId} from ${actor} where ${actor.key} = ${key}
      union select ${actor.id}, ${actor.key}, ${actor.mergedIntoId}
        from ${actor} join follow on ${actor.id} = ${follow.mergedIntoId}
    ) select ${follow[column]} from follow where ${follow.mergedIntoId} is null)`);
