/** What a claim is. Every claim is one of these kinds; what they share exists once. */
export const claimKinds = ["status_change", "attendance", "statement"] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimKindLabels: Record<ClaimKind, string> = {
  status_change: "Status change",
  attendance: "Attendance change",
  statement: "Statement",
};

/** Where a claim stands in its life. Only `published` and `retracted` claims are public. */
export const claimStates = ["draft", "in_review", "published", "retracted"] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimStateLabels: Record<ClaimState, string> = {
  draft: "Draft",
  in_review: "In review",
  published: "Published",
  retracted: "Retracted",
};

/** Where a correction stands that a second person has to publish. Neither is public. */
export const correctionStates = ["in_review", "sent_back"] as const;
export type CorrectionState = (typeof correctionStates)[number];

/**
 * The lists of claims that pages have: of a meeting its status changes, attendance and statements; of an actor its
 * statements and what rests on its word; of a source its claims, of a question the positions taken on it. Of a meeting
 * and of who spoke, the statements that take a position are a list of their own: few of many.
 */
export const claimLists = [
  "status_changes",
  "attendance",
  "statements",
  "resting",
  "claims",
  "positions",
  "taken",
  "addressed",
] as const;
export type ClaimList = (typeof claimLists)[number];

/** What an editor lets become of a claim as it is saved: kept as a draft, sent to review, or published. */
export const outcomes = ["draft", "in_review", "published"] as const satisfies ClaimState[];
export type Outcome = (typeof outcomes)[number];

/** The state that a dossier gives a claim. Unlike an editor it may bring one in as retracted already. */
export type ImportedState = ClaimState;

/** For how many days a draft that was discarded can be taken up again. */
export const undoDays = 30;

/** How one claim bears on another: `claim` *how* `target`. */
export const relationKinds = [
  "denies",
  "denies_premise",
  "confirms",
  "corrects",
  "explains",
  "same_utterance",
] as const;
export type RelationKind = (typeof relationKinds)[number];

export const relationKindLabels: Record<RelationKind, string> = {
  denies: "denies",
  denies_premise: "denies the premise of",
  confirms: "confirms",
  corrects: "corrects",
  explains: "explains",
  same_utterance: "is the same utterance as",
};

/** The same from the target's side: it is *denied by* somebody. */
export const relationKindPassives: Record<RelationKind, string> = {
  denies: "Denied by",
  denies_premise: "Its premise denied by",
  confirms: "Confirmed by",
  corrects: "Corrected by",
  explains: "Explained by",
  same_utterance: "The same utterance as told by",
};
