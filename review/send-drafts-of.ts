import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { listClaims } from "./read";
import { sendToReview } from "./send-to-review";

type Listed = Awaited<ReturnType<typeof listClaims>>[number];

/** What became of somebody's drafts: how many were sent, and which were not, with why. */
export interface SentDrafts {
  sent: number;
  kept: readonly { claim: Listed; why: string }[];
}

/** More than anybody logs from one source; what is beyond is sent the next time. */
const atOnce = 500;

/**
 * Sends all drafts of its user that cite a source to review, in the order in which they were logged, each as an act of
 * its own: one that may not go keeps none of the others.
 * @throws RecordError `unauthenticated`, `forbidden`.
 */
export async function sendDraftsOf(context: Context, sourceId: string): Promise<SentDrafts> {
  const { id: authorId } = authorise(context, "claim.send_to_review");
  const drafts = isId(sourceId)
    ? await listClaims(context.db, { sourceId, state: "draft", authorId, limit: atOnce })
    : [];
  const kept: { claim: Listed; why: string }[] = [];
  for (const claim of drafts.reverse())
    try {
      await sendToReview(context, claim);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      kept.push({ claim, why: error.message });
    }
  return { sent: drafts.length - kept.length, kept };
}
