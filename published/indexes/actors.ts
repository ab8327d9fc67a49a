import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { inOrder, views } from "@/db";
import type { ActorName } from "@/published/claims/model";
import { actorConditions } from "@/published/conditions/actors";
import { ask, type Reading } from "@/published/connection";
import { nameOf } from "@/published/pages/actor-name";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";

export interface ActorLine extends ActorName {
  nativeName: string | null;
  country: string | null;
  description: string | null;
  affiliation: ActorName | null;
}

const { actor } = views;
/** As the index has it. */
const name = inOrder(actor.name);
const affiliation = alias(actor, "affiliation");

/** Actors by name; without those that were merged into others. */
export async function actorsIndex(db: Reading, wanted: Asked): Promise<IndexPage<ActorLine>> {
  const { after, limit } = wanted;
  const rows = await ask(
    db
      .select({
        ...nameOf(actor),
        nativeName: actor.nativeName,
        country: actor.country,
        description: actor.description,
        affiliation: nameOf(affiliation),
      })
      .from(actor)
      .leftJoin(affiliation, eq(affiliation.id, actor.affiliationId))
      .where(
        and(
          isNull(actor.mergedIntoId),
          ...asked(wanted, actorConditions),
          after ? sql`(${name}, ${actor.key}) > ${placeOf(actor, after, name, actor.key)}` : undefined,
        ),
      )
      .orderBy(name, actor.key)
      .limit(limit + 1),
  );
  return pageOf(rows, limit, (row) => row);
}
