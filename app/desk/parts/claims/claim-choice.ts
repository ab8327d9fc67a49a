import { claimKindLabels, claimStateLabels } from "@/claims/vocabulary";
import type { Choice } from "@/components/desk/choosing/choices";
import { type ClaimListed, claimInWords } from "./claim-words";

/** A claim as a type-ahead shows it. */
export const claimChoice = (claim: ClaimListed): Choice => ({
  id: claim.id,
  label: claimInWords(claim),
  detail: `${claimKindLabels[claim.kind]} · ${claimStateLabels[claim.state]}`,
});
