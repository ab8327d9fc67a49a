import type { ClaimState, CorrectionState } from "@/claims/vocabulary";
import type { User } from "./user";
import type { Role } from "./vocabulary";

/** `required`: a claim is published by someone who did not write it; `optional`: authors may publish. */
export type ReviewPolicy = "required" | "optional";

/** What of a claim decides who may act on it. */
export interface ClaimSubject {
  state: ClaimState;
  authorId: string;
  /** Who last wrote its content. */
  lastEditedById: string;
  /** When its draft was discarded. */
  discardedAt?: Date | null;
  /** The correction of it that waits for a second person, or was sent back. */
  correction?: { authorId: string; state: CorrectionState } | null | undefined;
}

interface Rule {
  /** In an editor's words. */
  does: string;
  roles: readonly Role[];
  /** What the claim must be like; answers why not, or null. Asked only when the claim is known. */
  unless?: (
    user: User,
    claim: ClaimSubject,
    review: ReviewPolicy,
    corrections: ReviewPolicy,
  ) => string | null;
}

const mustSetUp = "Set up two-step sign-in first: this newsroom asks it of its administrators.";

const everyone: readonly Role[] = ["staff", "editor", "admin"];
const editors: readonly Role[] = ["editor", "admin"];

const onlyIn = (state: ClaimState, why: string) => (_user: User, claim: ClaimSubject) =>
  claim.state === state ? null : why;

/** Whether somebody wrote what a claim says. */
const wrote = (user: User, claim: ClaimSubject) =>
  user.id === claim.authorId || user.id === claim.lastEditedById;

/** Of a claim that is retracted there is nothing to correct any more. */
const whyNoneWaits = ({ state, correction }: ClaimSubject) =>
  state === "published" && correction?.state === "in_review" ? null : "No correction of it waits.";

/** Every action there is, who may take it, and on what. */
const rules = {
  "desk.read": { does: "Read the desk: drafts, history, who did what", roles: everyone },
  "report.unpublished": { does: "Export what is not published", roles: everyone },
  "meeting.record": { does: "Put a meeting on record", roles: editors },
  "meeting.edit": { does: "Edit a meeting", roles: editors },
  "actor.record": { does: "Put an actor on record", roles: editors },
  "actor.edit": { does: "Edit an actor", roles: editors },
  "actor.merge": { does: "Merge two actors", roles: editors },
  "actor.undo_merge": { does: "Undo a merge", roles: editors },
  "source.record": { does: "Put a source on record", roles: editors },
  "source.edit": { does: "Edit a source", roles: editors },
  "question.record": { does: "Put a question on record", roles: editors },
  "question.edit": { does: "Edit a question", roles: editors },
  "question.merge": { does: "Merge two questions", roles: editors },
  "question.undo_merge": { does: "Undo a merge of questions", roles: editors },
  "claim.record": { does: "Log a claim", roles: editors },
  "claim.edit": {
    does: "Edit a draft, and what one wrote oneself until somebody decides on it",
    roles: editors,
    unless: (user, claim) => {
      if (claim.state === "draft") return null;
      if (claim.state !== "in_review") return "Only a draft, or what is in review, can be edited.";
      return wrote(user, claim) ? null : "While it is in review only who wrote it can edit it.";
    },
  },
  "claim.send_to_review": {
    does: "Send a draft to review",
    roles: editors,
    unless: onlyIn("draft", "Only a draft can be sent to review."),
  },
  "claim.send_back": {
    does: "Send a claim back, with a reason",
    roles: editors,
    unless: onlyIn("in_review", "Only a claim that is in review can be sent back."),
  },
  "claim.publish": {
    does: "Approve and publish a claim",
    roles: editors,
    unless: (user, claim, review) => {
      if (claim.state === "published" || claim.state === "retracted") return "It is already published.";
      if (review === "optional") return null;
      if (wrote(user, claim)) return "Review is required: someone who did not write it publishes it.";
      return claim.state === "in_review" ? null : "Review is required: send it to review first.";
    },
  },
  "claim.plan_publication": { does: "Approve a claim, to be published at a time", roles: editors },
  "claim.cancel_publication": { does: "Take back that a claim is published at a time", roles: editors },
  "claim.discard": {
    does: "Discard a draft",
    roles: editors,
    unless: onlyIn("draft", "Only a draft can be discarded."),
  },
  "claim.take_up_again": {
    does: "Take up a discarded draft again",
    roles: editors,
    unless: (_user, { state, discardedAt }) =>
      state === "draft" && discardedAt ? null : "Only a draft that was discarded can be taken up again.",
  },
  "claim.correct": {
    does: "Correct a published claim, with a public note",
    roles: editors,
    unless: (_user, claim, _review, corrections) => {
      if (claim.state !== "published") return "Only a published claim can be corrected.";
      return corrections === "optional" ? null : "A second person publishes corrections: send it to review.";
    },
  },
  "claim.propose_correction": {
    does: "Send a correction of a published claim to review",
    roles: editors,
    unless: (user, { state, correction }) => {
      if (state !== "published") return "Only a published claim can be corrected.";
      return correction?.state === "in_review" && correction.authorId !== user.id
        ? "A colleague’s correction of it waits: approve it or send it back first."
        : null;
    },
  },
  "claim.publish_correction": {
    does: "Approve and publish a correction that waits",
    roles: editors,
    unless: (user, claim, _review, corrections) =>
      whyNoneWaits(claim) ??
      (corrections === "required" && claim.correction?.authorId === user.id
        ? "Someone who did not write a correction publishes it."
        : null),
  },
  "claim.send_back_correction": {
    does: "Send a correction back, with a reason",
    roles: editors,
    unless: (_user, claim) => whyNoneWaits(claim),
  },
  "claim.withdraw_correction": {
    does: "Withdraw a correction that is not published",
    roles: editors,
    unless: (_user, { correction }) => (correction ? null : "No correction of it waits."),
  },
  "claim.retract": {
    does: "Retract a published claim, with a public note",
    roles: editors,
    unless: onlyIn("published", "Only a published claim can be retracted."),
  },
  "record.import": { does: "Import a dossier", roles: editors },
  "account.manage": { does: "People: invite, change roles, disable, read sign-ins", roles: ["admin"] },
  "webhook.manage": { does: "Webhooks: add, test, turn off, read deliveries", roles: ["admin"] },
  "account.own": { does: "Own account: password, sessions, two-step sign-in", roles: everyone },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof rules;
export const actions = Object.keys(rules) as Action[];

/** What an action is, in an editor's words. */
export const inWords = (action: Action): string => rules[action].does;

/** Actions whose permission depends on the claim. */
export const onClaims = actions.filter((action) => "unless" in rules[action]);

export type Verdict = { allowed: true; user: User } | { allowed: false; signedOut: boolean; why: string };

/**
 * Whether a user may take an action, and if not, why not. Without `claim` it answers for some claim at least;
 * with it, for that one. Pages ask it what to offer, verbs ask it again before they act.
 */
export function can(
  user: User | null,
  action: Action,
  claim?: ClaimSubject,
  review: ReviewPolicy = "required",
  corrections: ReviewPolicy = "optional",
): Verdict {
  if (!user) return { allowed: false, signedOut: true, why: "Sign in first." };
  if (user.mustSetUpTwoStep && action !== "account.own")
    return { allowed: false, signedOut: false, why: mustSetUp };
  const rule: Rule = rules[action];
  if (!rule.roles.includes(user.role))
    return { allowed: false, signedOut: false, why: "Your role does not allow this." };
  if (claim?.discardedAt && action !== "claim.take_up_again")
    return { allowed: false, signedOut: false, why: "It was discarded: take it up again first." };
  const why = claim && rule.unless ? rule.unless(user, claim, review, corrections) : null;
  return why === null ? { allowed: true, user } : { allowed: false, signedOut: false, why };
}
