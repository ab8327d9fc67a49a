import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierSource } from "@/dossiers/schema";
import { byText, type ItemList, instantOf, keyOf } from "./fields";

const { actor, source } = views;

/** Without the captured words, which are somebody else's. */
export const sources: ItemList<Omit<DossierSource, "text">> = {
  from: sql`${source}`,
  id: source.id,
  key: source.key,
  order: byText(source.key),
  fields: {
    key: source.key,
    publisher: keyOf(actor, source.publisherId),
    title: source.title,
    url: source.url,
    kind: source.kind,
    language: source.language,
    published: source.published,
    retrievedAt: instantOf(source.retrievedAt),
    note: source.note,
  },
};
