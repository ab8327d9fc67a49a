import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { account } from "./accounts";
import { instant } from "./columns";

/**
 * What somebody has typed into a form of the desk and not sent yet. Theirs alone and no part of the record: deleted
 * once it is sent, thrown away, or left for a while.
 */
export const unsentForm = pgTable(
  "unsent_form",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** The form's own, without the site: path, query, and the part of a page that a dialog has to itself. */
    address: text().notNull(),
    /** What stands in its fields, by their names. */
    fields: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    keptAt: instant("kept_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.address] }),
    index("unsent_form_kept").on(table.keptAt),
  ],
);
