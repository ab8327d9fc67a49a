import type { z } from "zod";
import { actorLineSchema, actorSchema } from "./actors";
import { meetingLineSchema, meetingSchema } from "./meetings";
import { questionLineSchema, questionSchema } from "./questions";
import { sourceLineSchema, sourceSchema } from "./sources";
import { statementSchema } from "./statements";

export const collectionNames = ["meetings", "actors", "statements", "sources", "questions"] as const;
export type CollectionName = (typeof collectionNames)[number];

/** What narrows a list down, and what each means; `from` and `to` take dates as imprecise as EDTF has them. */
export const filterMeanings = {
  meeting: "Of a meeting, by slug or id.",
  actor: "Of an actor, by slug or id.",
  status: "Of meetings with this current status.",
  from: "On this day or later, EDTF; what overlaps is in.",
  to: "On this day or earlier, EDTF; what overlaps is in.",
  q: "With all of these words, in its text or in a name that goes with it: in any order, case and script, without accents.",
} as const;
export type FilterName = keyof typeof filterMeanings;

interface Collection {
  /** One of its items, in words. */
  item: string;
  order: string;
  filters: readonly FilterName[];
  /** What its lists have of each item. */
  line: z.ZodType;
  /** What the address of an item answers. */
  schema: z.ZodType;
  named: "by slug or id" | "by id";
}

export const collections: Record<CollectionName, Collection> = {
  meetings: {
    item: "a meeting",
    order: "by slug",
    filters: ["meeting", "actor", "status", "from", "to", "q"],
    line: meetingLineSchema,
    schema: meetingSchema,
    named: "by slug or id",
  },
  actors: {
    item: "an actor",
    order: "by name",
    filters: ["meeting", "q"],
    line: actorLineSchema,
    schema: actorSchema,
    named: "by slug or id",
  },
  statements: {
    item: "a statement",
    order: "those recorded last first",
    filters: ["meeting", "actor", "status", "from", "to", "q"],
    line: statementSchema,
    schema: statementSchema,
    named: "by id",
  },
  sources: {
    item: "a source",
    order: "those recorded last first",
    filters: ["meeting", "actor", "status", "from", "to", "q"],
    line: sourceLineSchema,
    schema: sourceSchema,
    named: "by id",
  },
  questions: {
    item: "a question",
    order: "by their text",
    filters: ["meeting", "actor", "q"],
    line: questionLineSchema,
    schema: questionSchema,
    named: "by slug or id",
  },
};

export const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);
