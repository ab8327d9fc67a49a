import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * Text in the order in which people look for it: without regard to case and accents at first, letter by letter in each
 * script. The root order of CLDR (Unicode Technical Standard 35, part 5), which English has and Ukrainian too among
 * Cyrillic letters; one order for all languages, so that one index serves every list.
 */
export const inOrder = (text: AnyColumn | SQL): SQL => sql`${text} collate "und-x-icu"`;
