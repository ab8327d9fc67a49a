import type { ClaimState, RelationKind } from "@/claims/vocabulary";
import type { Standing } from "@/provenance/vocabulary";
import type { SourceKind } from "@/sources/vocabulary";
import { type Chain, isFirstHand, originOfCitation, originsOf } from "./origin";

/** What is published of a status or attendance change, to tell how well it stands. */
export interface ChangeEvidence {
  state: ClaimState;
  /** Something disputes it or another of the series it stands in: see {@link isDisputed}. */
  disputed: boolean;
  /** Its citations or, of a current status, those of its whole run; with who was party on each claim's day. */
  claims: readonly { chains: readonly Chain[]; parties: ReadonlySet<string> }[];
}

/** How well a status or attendance change stands: the first that fits. */
export function standingOfChange({ state, disputed, claims }: ChangeEvidence): Standing {
  if (state === "retracted") return "retracted";
  if (disputed) return "disputed";
  return originsOf(claims).length >= 2 || aPartySaysSo(claims) ? "confirmed" : "reported";
}

/** A party published it, on its own word or another party's; or a party is the origin of what two publishers have. */
function aPartySaysSo(claims: ChangeEvidence["claims"]): boolean {
  const fromParties = claims.flatMap(({ chains, parties }) =>
    chains.flatMap((chain) => {
      const [origin, publisher] = [originOfCitation(chain), chain[0].id];
      return parties.has(origin) ? [{ origin, publisher, itself: parties.has(publisher) }] : [];
    }),
  );
  return fromParties.some(
    ({ origin, publisher, itself }) =>
      itself || fromParties.some((other) => other.origin === origin && other.publisher !== publisher),
  );
}

/** What is published of a statement and its other wordings, to tell how well it is known to have been said. */
export interface StatementEvidence {
  state: ClaimState;
  disputed: boolean;
  speakerId: string;
  /** On whose behalf, and as whose office-holder or official, the speaker speaks. */
  speaksFor: readonly string[];
  /** It itself and its other wordings, each with who speaks there: another may, where a body's words are a minister's too. */
  wordings: readonly {
    speakerId: string;
    citations: readonly { chain: Chain; sourceKind: SourceKind }[];
  }[];
}

/** How well it is known that this was said, never whether it is true: the first that fits. */
export function standingOfStatement(statement: StatementEvidence): Standing {
  const { state, disputed, speakerId, speaksFor, wordings } = statement;
  if (state === "retracted") return "retracted";
  if (disputed) return "disputed";
  const voices = new Set([speakerId, ...speaksFor]);
  const isOnRecord = wordings.some((wording) =>
    wording.citations.some(
      ({ chain, sourceKind }) =>
        isFirstHand(chain, wording.speakerId) && (voices.has(chain[0].id) || recordings.includes(sourceKind)),
    ),
  );
  const told = wordings.map((wording) => ({
    speakerId: wording.speakerId,
    chains: wording.citations.map(({ chain }) => chain),
  }));
  return isOnRecord || originsOf(told).length >= 2 ? "on_record" : "reported";
}

const recordings: readonly SourceKind[] = ["transcript", "video"];

/**
 * Whether claims that stand together are disputed: something published denies one of them, or its premise.
 * @param claimIds a claim, or all of the series that it stands in.
 */
export function isDisputed(
  claimIds: readonly string[],
  relations: readonly { how: RelationKind; targetId: string; claimState: ClaimState }[],
): boolean {
  return relations.some(
    ({ how, targetId, claimState }) =>
      claimState === "published" &&
      (how === "denies" || how === "denies_premise") &&
      claimIds.includes(targetId),
  );
}
