import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { value } from "./value";

const { actor, question } = views;
const follows = { actor: alias(actor, "follow"), question: alias(question, "follow") };

/**
 * The `id` or `key` of the actor, or question, that is found by now under a key, or a former one: a subquery for one
 * value.
 */
export const survivor = (column: "id" | "key", key: string, kind: keyof typeof follows = "actor") => {
  const [of, follow] = [kind === "actor" ? actor : question, follows[kind]];
  return value(sql<string | null>`(
    with recursive follow as (
      select ${of.id}, ${of.key}, ${of.mergedIntoId} from ${of} where ${of.key} = ${key}
      union select ${of.id}, ${of.key}, ${of.mergedIntoId}
        from ${of} join follow on ${of.id} = ${follow.mergedIntoId}
    ) select ${follow[column]} from follow where ${follow.mergedIntoId} is null)`);
};
