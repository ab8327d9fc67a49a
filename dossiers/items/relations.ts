import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { DossierRelation } from "@/dossiers/schema";
import { byText, type ItemList, keyOf } from "./fields";

const { claim, claimRelation } = views;

/** What claims bear on, which has no key of its own; by the claim that bears. */
export const relations: ItemList<DossierRelation> = {
  from: sql`${claimRelation}`,
  id: claimRelation.claimId,
  key: claimRelation.claimId,
  order: sql`(select seq from ${claim} where ${claim.id} = ${claimRelation.claimId}), ${byText(claimRelation.how)},
    (select seq from ${claim} where ${claim.id} = ${claimRelation.targetId})`,
  fields: {
    claim: keyOf(claim, claimRelation.claimId),
    how: claimRelation.how,
    target: keyOf(claim, claimRelation.targetId),
  },
};
