import { views } from "@/db";
import { nameOf } from "./actor-name";

const { actor, source } = views;

/** What pages and lists show of a source, beside its publisher's name. */
export const sourceFields = {
  title: source.title,
  url: source.url,
  kind: source.kind,
  language: source.language,
  published: source.published,
  publishedEarliest: source.publishedEarliest,
  publishedLatest: source.publishedLatest,
  publishedAsWorded: source.publishedAsWorded,
  retrievedAt: source.retrievedAt,
  note: source.note,
  publisher: nameOf(actor),
};
