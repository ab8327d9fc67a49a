import { type ClaimState, type CorrectionState, claimStateLabels, claimStates } from "@/claims/vocabulary";
import { type Action, actions, can, inWords, onClaims, type ReviewPolicy } from "./can";
import type { User } from "./user";
import { roleLabels, roles } from "./vocabulary";

const user = (role: User["role"], id = "me"): User => ({ id, email: "", name: "", role });

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

const ofRoles = () =>
  table(
    ["action", "", "signed out", ...roles.map((role) => roleLabels[role].toLowerCase())],
    actions.map((action) => [
      `\`${action}\``,
      inWords(action),
      ...[null, ...roles.map((role) => user(role))].map((who) => (can(who, action).allowed ? "yes" : "")),
    ]),
  );

/** A claim in some state; `waits`: with a correction of it, by whoever is said to have written the claim. */
interface Described {
  state: ClaimState;
  discardedAt?: Date;
  waits?: CorrectionState;
}

type Policies = readonly [review: ReviewPolicy, corrections: ReviewPolicy];

/** Who of those whose role allows an action may take it on a claim. */
function whoMay(action: Action, { waits, ...claim }: Described, [review, corrections]: Policies) {
  const may = (authorId: string, lastEditedById: string) => {
    const isMine = [authorId, lastEditedById].includes("me");
    const correction = waits ? { authorId: isMine ? "me" : "her", state: waits } : null;
    const subject = { ...claim, authorId, lastEditedById, correction };
    return can(user("editor"), action, subject, review, corrections).allowed;
  };
  const [author, lastEditor, others] = [may("me", "her"), may("her", "me"), may("her", "her")];
  if (author && lastEditor && others) return "yes";
  if (!author && !lastEditor && others) return "who did not write it";
  if (author && lastEditor && !others) return "who wrote it";
  if (author || lastEditor || others) throw new Error(`No words for who may ${action}`);
  return "";
}

function ofClaims(...policies: Policies) {
  const columns: readonly (readonly [string, Described])[] = [
    ...claimStates.map((state) => [claimStateLabels[state].toLowerCase(), { state }] as const),
    ["discarded draft", { state: "draft", discardedAt: new Date(0) }],
    ["correction in review", { state: "published", waits: "in_review" }],
    ["correction sent back", { state: "published", waits: "sent_back" }],
  ];
  return table(
    ["action", ...columns.map(([name]) => name)],
    onClaims.map((action) => [
      `\`${action}\``,
      ...columns.map(([, claim]) => whoMay(action, claim, policies)),
    ]),
  );
}

/** `docs/permissions.md`: the table of permissions, as {@link can} answers it. */
export const permissionsPage = (): string => `# Permissions

Who may do what. \`npm run permissions\` writes this page from \`auth/can.ts\`, the one place that decides; a test checks
that it is current. Every verb asks before it acts, pages ask what to offer, and every verb is tested against this table
for every role and for somebody signed out, on the verb and through HTTP.

${ofRoles()}

An administrator who has yet to set up two-step sign-in, where \`ADMIN_TOTP=required\`, may do \`account.own\` alone.

## On a claim

By its state, for those whose role allows the action; who wrote it is who logged it or edited it last, and of a correction
who sent it to review. With \`REVIEW=required\` and \`REVIEW_CORRECTIONS=optional\`, the defaults:

${ofClaims("required", "optional")}

With \`REVIEW=optional\`:

${ofClaims("optional", "optional")}

With \`REVIEW_CORRECTIONS=required\`:

${ofClaims("required", "required")}
`;
