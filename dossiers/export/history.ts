import { type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { type FieldsOf, instantOf, object } from "@/dossiers/items";
import type { DossierAct } from "@/dossiers/schema";
import type { Scope } from "./scope";

const { act, actor, claim, claimVersion, meeting, question, source } = views;

const keyed = { claim, meeting, actor, question, source };

/** The key of what was acted on, by the kind of thing it is. */
const subjectKey = sql`case ${act.subjectKind} ${sql.join(
  Object.entries(keyed).map(
    ([kind, view]) =>
      sql`when ${sql.raw(`'${kind}'`)} then (select named.key from ${view} named where named.id = ${act.subjectId})`,
  ),
  sql` `,
)} end`;

const fields: FieldsOf<DossierAct> = {
  at: instantOf(act.at),
  action: act.action,
  kind: act.subjectKind,
  key: subjectKey,
  role: act.role,
  name: act.name,
  note: sql`case when ${act.action} in ('claim.correct', 'claim.retract') then (
    select ${claimVersion.publicNote} from ${claimVersion}
    where ${claimVersion.id} = ${act.subjectId} and ${claimVersion.stoodFrom} = ${act.at}) end`,
};

/** A query for what was done, in that order, to what a dossier holds. */
export function historyOf(scope: Scope | null): SQL {
  const among = scope && Object.values(scope).flat();
  return sql`select json_strip_nulls(${object(fields)}) as act from ${act}
    where ${act.subjectKind} in (${sql.join(
      Object.keys(keyed).map((kind) => sql.raw(`'${kind}'`)),
      sql`, `,
    )}) and ${among ? sql`${act.subjectId} = any (${sql.param(among)}::uuid[])` : sql`true`}
    order by ${act.seq}`;
}
