import { bigint, pgView, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "@/db/schema/columns";

/** An act on the record: who did what, when, to what, and why. */
export const act = pgView("act", {
  id: uuid("id").notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  at: instant("at").notNull(),
  action: text("action").notNull(),
  subjectKind: text("subject_kind").notNull(),
  subjectId: uuid("subject_id").notNull(),
  role: text("role").notNull(),
  /** Null where the reader may not know it. */
  name: text("name"),
  /** Of the publication of somebody else's claim: who had recorded it. */
  authorRole: text("author_role"),
  authorName: text("author_name"),
  reason: text("reason"),
}).existing();
