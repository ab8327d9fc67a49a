import type { z } from "zod";
import { dateColumns } from "@/db";
import type { sourceInput } from "./input";

/** The row of a source, without its id and key. */
export function sourceColumns(input: Omit<z.output<typeof sourceInput>, "id" | "key">) {
  return {
    publisherId: input.publisher,
    title: input.title,
    url: input.url ?? null,
    // Dossiers have no place for it, and an import does not take it away.
    archiveUrl: input.archiveUrl,
    kind: input.kind,
    language: input.language ?? null,
    ...dateColumns("published", input.published, input.publishedAsWorded),
    retrievedAt: input.retrievedAt ? new Date(input.retrievedAt) : null,
    note: input.note ?? null,
  };
}
