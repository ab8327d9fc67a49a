import { authorise, type Context } from "@/ledger";
import { invalid } from "@/lib/errors";
import type { ImportedState } from "./vocabulary";

/** What a claim is to be once it is saved, as columns, and whether readers see it then. */
export interface DecidedState {
  state: ImportedState;
  publishedAt: Date | null;
}

export const isPublic = ({ state }: { state: ImportedState }): boolean =>
  state === "published" || state === "retracted";

/**
 * Decides what a draft is to be once it is saved: the one place that does.
 * @param draft who wrote it, and how many citations it has.
 * @throws RecordError `forbidden` when that is not this user's to choose; `invalid` without a source unless a draft.
 */
export function decideState(
  context: Context,
  asked: ImportedState,
  draft: { authorId: string; lastEditedById: string; citations: readonly unknown[] },
): DecidedState {
  const subject = { state: "draft", authorId: draft.authorId, lastEditedById: draft.lastEditedById } as const;
  if (asked === "in_review") authorise(context, "claim.send_to_review", subject);
  if (isPublic({ state: asked })) authorise(context, "claim.publish", subject);
  if (asked !== "draft") requireSource(draft.citations);
  return { state: asked, publishedAt: isPublic({ state: asked }) ? context.clock.now() : null };
}

/** @throws RecordError `invalid` when there is no source. */
export function requireSource(citations: readonly unknown[]): void {
  if (citations.length > 0) return;
  const message = "Add a source: nothing goes to review or is published without one.";
  throw invalid({ "citations.0.source": message });
}
