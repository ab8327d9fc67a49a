import { type ClaimState, claimStateLabels, claimStates } from "@/claims/vocabulary";
import { type Action, actions, type ClaimSubject, can, inWords, onClaims, type ReviewPolicy } from "./can";
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

/** Who of those whose role allows an action may take it on a claim. */
function whoMay(
  action: Action,
  claim: Omit<ClaimSubject, "authorId" | "lastEditedById">,
  review: ReviewPolicy,
) {
  const may = (authorId: string, lastEditedById: string) =>
    can(user("editor"), action, { ...claim, authorId, lastEditedById }, review).allowed;
  const [author, lastEditor, others] = [may("me", "her"), may("her", "me"), may("her", "her")];
  if (author && lastEditor && others) return "yes";
  if (!author && !lastEditor && others) return "who did not write it";
  if (author && lastEditor && !others) return "who wrote it";
  if (author || lastEditor || others) throw new Error(`No words for who may ${action}`);
  return "";
}

function ofClaims(review: ReviewPolicy) {
  const columns: readonly (readonly [string, { state: ClaimState; discardedAt?: Date }])[] = [
    ...claimStates.map((state) => [claimStateLabels[state].toLowerCase(), { state }] as const),
    ["discarded draft", { state: "draft", discardedAt: new Date(0) }],
  ];
  return table(
    ["action", ...columns.map(([name]) => name)],
    onClaims.map((action) => [`\`${action}\``, ...columns.map(([, claim]) => whoMay(action, claim, review))]),
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

By its state, for those whose role allows the action. With \`REVIEW=required\`:

${ofClaims("required")}

With \`REVIEW=optional\`:

${ofClaims("optional")}
`;
