import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Action, actions, type ClaimSubject, can, type ReviewPolicy } from "./can";
import { permissionsPage } from "./permissions-page";
import type { User } from "./user";
import { type Role, roles } from "./vocabulary";

const user = (role: Role, id = "me"): User => ({ id, email: "me@example.org", name: "Me", role });
const readOnly: Action[] = ["desk.read", "report.unpublished", "account.own"];
const forAdmins: Action[] = ["account.manage"];

describe("who may do what", () => {
  it.each(actions.flatMap((action) => roles.map((role) => [action, role] as const)))(
    "%s by %s",
    (action, role) => {
      const expected =
        readOnly.includes(action) || role === "admin" || (role === "editor" && !forAdmins.includes(action));
      expect(can(user(role), action).allowed).toBe(expected);
    },
  );

  it.each(actions)("%s by an administrator who has yet to set up two-step sign-in", (action) => {
    expect(can({ ...user("admin"), mustSetUpTwoStep: true }, action).allowed).toBe(action === "account.own");
  });

  it.each(actions)("%s by nobody", (action) => {
    expect(can(null, action)).toMatchObject({ allowed: false, signedOut: true });
  });
});

it("is what docs/permissions.md says (npm run permissions writes it anew)", () => {
  expect(readFileSync("docs/permissions.md", "utf8")).toBe(permissionsPage());
});

describe("who may act on a claim", () => {
  const claim = (state: ClaimSubject["state"], authorId = "me", lastEditedById = authorId) => ({
    state,
    authorId,
    lastEditedById,
  });

  it.each<[string, Action, ClaimSubject, ReviewPolicy, boolean]>([
    ["a colleague's claim in review", "claim.publish", claim("in_review", "her"), "required", true],
    ["one's own claim in review", "claim.publish", claim("in_review"), "required", false],
    [
      "a colleague's that one edited last",
      "claim.publish",
      claim("in_review", "her", "me"),
      "required",
      false,
    ],
    [
      "one's own that a colleague edited last",
      "claim.publish",
      claim("in_review", "me", "her"),
      "required",
      false,
    ],
    ["a colleague's draft", "claim.publish", claim("draft", "her"), "required", false],
    ["one's own draft without review", "claim.publish", claim("draft"), "optional", true],
    ["one's own in review without review", "claim.publish", claim("in_review"), "optional", true],
    ["what is published", "claim.publish", claim("published", "her"), "optional", false],
    ["what is retracted", "claim.publish", claim("retracted", "her"), "required", false],
    ["a draft", "claim.edit", claim("draft", "her"), "required", true],
    ["a claim in review", "claim.edit", claim("in_review"), "required", false],
    ["a published claim", "claim.edit", claim("published"), "optional", false],
    ["a draft", "claim.send_to_review", claim("draft"), "required", true],
    ["a claim in review again", "claim.send_to_review", claim("in_review"), "required", false],
    ["a claim in review", "claim.send_back", claim("in_review", "her"), "required", true],
    ["a draft", "claim.send_back", claim("draft", "her"), "required", false],
    ["a published claim", "claim.retract", claim("published"), "required", true],
    ["a claim in review", "claim.retract", claim("in_review"), "required", false],
    ["a retracted claim", "claim.retract", claim("retracted"), "required", false],
  ])("%s: %s", (_, action, subject, review, expected) => {
    expect(can(user("editor"), action, subject, review).allowed).toBe(expected);
    expect(can(user("admin"), action, subject, review).allowed).toBe(expected);
    expect(can(user("staff"), action, subject, review).allowed).toBe(false);
  });
});
