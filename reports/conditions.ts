import { type SQL, sql } from "drizzle-orm";
import { type Conditions, conditionsOf, type FilterName } from "@/published/conditions/condition";
import type { Filters } from "./filters";

/** The setting of the session that carries the value of a filter. */
export const settingOf = (filter: FilterName | "site") => `onrecord.export_${filter}`;

/** A setting of the session. Where it is missing PostgreSQL refuses the query rather than leave it out. */
export const setting = (name: FilterName | "site") => sql`current_setting('${sql.raw(settingOf(name))}')`;

/** The conditions that the filters add to a report. `state` is not among them: every report starts from the claims in that state. */
export const reportConditions = (filters: Filters, conditions: Conditions): SQL[] =>
  conditionsOf(filters, conditions, (filter, type) => sql`${setting(filter)}::${type}`);
