import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierActor } from "@/dossiers/schema";
import { byText, type FieldsOf, type ItemList, keyOf, listOf, object } from "./fields";

const { actor, actorAlias, actorRole } = views;

const roleFields: FieldsOf<NonNullable<DossierActor["roles"]>[number]> = {
  title: actorRole.title,
  organisation: keyOf(actor, actorRole.organisationId),
  from: actorRole.from,
  to: actorRole.to,
};

export const actors: ItemList<DossierActor> = {
  from: sql`${actor}`,
  id: actor.id,
  key: actor.key,
  order: byText(actor.key),
  fields: {
    key: actor.key,
    kind: actor.kind,
    name: actor.name,
    nativeName: actor.nativeName,
    aliases: listOf(
      actorAlias.name,
      sql`from ${actorAlias} where ${actorAlias.actorId} = ${actor.id}`,
      byText(actorAlias.name),
    ),
    country: actor.country,
    description: actor.description,
    affiliation: keyOf(actor, actor.affiliationId),
    roles: listOf(
      object(roleFields),
      sql`from ${actorRole} where ${actorRole.actorId} = ${actor.id}`,
      actorRole.position,
    ),
  },
};
