import type { z } from "zod";
import { dateColumns, replaceRows, type Transaction, tables } from "@/db";
import type { actorInput } from "./input";

/** Makes those given an actor's aliases and roles. */
export async function writeLists(
  tx: Transaction,
  actorId: string,
  lists: Pick<z.output<typeof actorInput>, "aliases" | "roles">,
  isNew = false,
): Promise<void> {
  const aliases = lists.aliases.map((name) => ({ name }));
  await replaceRows(tx, tables.actorAlias, { actorId }, aliases, isNew);
  const roles = lists.roles.map((role, position) => ({
    position,
    title: role.title,
    organisationId: role.organisation ?? null,
    ...dateColumns("from", role.from),
    ...dateColumns("to", role.to),
  }));
  await replaceRows(tx, tables.actorRole, { actorId }, roles, isNew);
}
