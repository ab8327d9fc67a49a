import { eq } from "drizzle-orm";
import type { z } from "zod";
import { dateColumns, type Transaction, tables } from "@/db";
import type { actorInput } from "./input";

/** Replaces an actor's aliases and roles by those given. */
export async function writeLists(
  tx: Transaction,
  actorId: string,
  lists: Pick<z.output<typeof actorInput>, "aliases" | "roles">,
): Promise<void> {
  const { actorAlias, actorRole } = tables;
  await tx.delete(actorAlias).where(eq(actorAlias.actorId, actorId));
  await tx.delete(actorRole).where(eq(actorRole.actorId, actorId));
  const aliases = [...new Set(lists.aliases)];
  if (aliases.length > 0) await tx.insert(actorAlias).values(aliases.map((name) => ({ actorId, name })));
  if (lists.roles.length > 0)
    await tx.insert(actorRole).values(
      lists.roles.map((role, position) => ({
        actorId,
        position,
        title: role.title,
        organisationId: role.organisation ?? null,
        ...dateColumns("from", role.from),
        ...dateColumns("to", role.to),
      })),
    );
}
