import { and, desc, eq, sql } from "drizzle-orm";
import { views } from "@/db";
import type { RecordedDate } from "@/meetings/rules";
import type { ActorName } from "@/published/claims/model";
import { sourceConditions } from "@/published/conditions/sources";
import { ask, type Reading } from "@/published/connection";
import { sourceFields } from "@/published/pages/source-fields";
import { dated } from "@/published/row";
import type { SourceKind } from "@/sources/vocabulary";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";

export interface SourceLine {
  id: string;
  title: string;
  url: string | null;
  kind: SourceKind;
  language: string | null;
  published: RecordedDate | null;
  retrievedAt: Date | null;
  note: string | null;
  publisher: ActorName;
}

const { actor, source } = views;

/** Sources, those recorded last first. */
export async function sourcesIndex(db: Reading, wanted: Asked): Promise<IndexPage<SourceLine>> {
  const { after, limit } = wanted;
  const rows = await ask(
    db
      .select({
        id: source.id,
        ...sourceFields,
      })
      .from(source)
      .innerJoin(actor, eq(actor.id, source.publisherId))
      .where(
        and(
          ...asked(wanted, sourceConditions),
          after
            ? sql`(${source.recordedAt}, ${source.id}) < ${placeOf(source, after, source.recordedAt, source.id)}`
            : undefined,
        ),
      )
      .orderBy(desc(source.recordedAt), desc(source.id))
      .limit(limit + 1),
  );
  return pageOf(rows, limit, ({ id, title, url, kind, language, retrievedAt, note, publisher, ...row }) => {
    const published = dated(row, "published");
    return { id, title, url, kind, language, published, retrievedAt, note, publisher };
  });
}
