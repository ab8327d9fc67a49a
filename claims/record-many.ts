import type { Transaction } from "@/db";
import { type Context, commitEach } from "@/ledger";
import { newId } from "@/lib/ids";
import { addClaims, type SharedFields } from "./record";
import { isPublic } from "./state";
import type { ClaimKind, ImportedState } from "./vocabulary";

/** A claim that a dossier gives, parsed, and its state. */
interface GivenClaim<Input extends SharedFields> {
  input: Input;
  state: ImportedState;
}

/**
 * Records many claims of a kind, each as an act of its own among many together.
 * @param write adds the rows of the kind for the claims that are new.
 * @throws RecordError as `recordClaim`.
 */
export async function recordClaims<Input extends SharedFields>(
  context: Context,
  kind: ClaimKind,
  given: readonly GivenClaim<Input>[],
  write: (tx: Transaction, added: readonly { claimId: string; input: Input }[]) => Promise<void>,
): Promise<void> {
  const claims = given.map(({ input, state }) => ({ id: input.id ?? newId(), fields: input, asked: state }));
  const subjects = claims.map(({ id }) => ({ kind: "claim", id }) as const);
  await commitEach(context, "claim.record", subjects, async (tx, entries) => {
    const added = new Set(await addClaims(tx, context, kind, claims));
    const isNew = claims.filter(({ id }) => added.has(id));
    await write(
      tx,
      isNew.map(({ id, fields }) => ({ claimId: id, input: fields })),
    );
    const shown = new Set(isNew.flatMap(({ id, asked }) => (isPublic({ state: asked }) ? [id] : [])));
    const left = entries.filter(({ subjectId }) => shown.has(subjectId));
    context.together?.left.push(...left.map(({ id, subjectId }) => ({ entryId: id, id: subjectId })));
  });
}
