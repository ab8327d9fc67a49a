import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CorrectionState } from "@/claims/vocabulary";
import { type Action, actions, type ClaimSubject, can, type ReviewPolicy } from "./can";
import { permissionsPage } from "./permissions-page";
import type { User } from "./user";
import { type Role, roles } from "./vocabulary";

const user = (role: Role, id = "me"): User => ({ id, email: "me@example.org", name: "Me", role });
const readOnly: Action[] = ["desk.read", "report.unpublished", "account.own"];
const forAdmins: Action[] = ["account.manage", "webhook.manage"];

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
    ["one's own in review", "claim.edit", claim("in_review"), "required", true],
    [
      "a colleague's in review that one edited last",
      "claim.edit",
      claim("in_review", "her", "me"),
      "required",
      true,
    ],
    ["a colleague's claim in review", "claim.edit", claim("in_review", "her"), "optional", false],
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

describe("who may act on a correction", () => {
  const claim = (authorId: string, state: CorrectionState = "in_review"): ClaimSubject => ({
    state: "published",
    authorId: "eve",
    lastEditedById: "eve",
    correction: { authorId, state },
  });
  const none: ClaimSubject = { state: "published", authorId: "me", lastEditedById: "me" };

  it.each<[string, Action, ClaimSubject, ReviewPolicy, boolean]>([
    ["at once", "claim.correct", none, "optional", true],
    ["at once", "claim.correct", none, "required", false],
    ["of what is published", "claim.propose_correction", none, "required", true],
    ["of a draft", "claim.propose_correction", { ...none, state: "draft" }, "required", false],
    ["while a colleague's waits", "claim.propose_correction", claim("her"), "required", false],
    ["in place of one's own", "claim.propose_correction", claim("me"), "required", true],
    [
      "after a colleague's was sent back",
      "claim.propose_correction",
      claim("her", "sent_back"),
      "required",
      true,
    ],
    ["a colleague's", "claim.publish_correction", claim("her"), "required", true],
    ["one's own", "claim.publish_correction", claim("me"), "required", false],
    ["one's own, where one may", "claim.publish_correction", claim("me"), "optional", true],
    ["what was sent back", "claim.publish_correction", claim("her", "sent_back"), "optional", false],
    [
      "of what was retracted",
      "claim.publish_correction",
      { ...claim("her"), state: "retracted" },
      "required",
      false,
    ],
    ["none", "claim.publish_correction", none, "optional", false],
    ["one that waits", "claim.send_back_correction", claim("her"), "required", true],
    ["one that was sent back", "claim.send_back_correction", claim("her", "sent_back"), "required", false],
    ["one that was sent back", "claim.withdraw_correction", claim("me", "sent_back"), "required", true],
    ["none", "claim.withdraw_correction", none, "required", false],
  ])("%s: %s", (_, action, subject, corrections, expected) => {
    expect(can(user("editor"), action, subject, "required", corrections).allowed).toBe(expected);
    expect(can(user("staff"), action, subject, "required", corrections).allowed).toBe(false);
  });
});

it("lets a correction be published by whoever makes it, unless a second person is asked for", () => {
  const published: ClaimSubject = { state: "published", authorId: "me", lastEditedById: "me" };
  expect(can(user("editor"), "claim.correct", published).allowed).toBe(true);
  expect(can(user("editor"), "claim.publish_correction", published)).toMatchObject({
    allowed: false,
    why: "No correction of it waits.",
  });
});

describe("a refusal says why", () => {
  const draft = { state: "draft", authorId: "me", lastEditedById: "me" } as const;
  const hers = { state: "in_review", authorId: "her", lastEditedById: "her" } as const;
  const aside = { ...draft, discardedAt: new Date() };
  const mustSetUp = { ...user("admin"), mustSetUpTwoStep: true };

  it.each<[string, User | null, Action, ClaimSubject | undefined, ReviewPolicy | undefined, string]>([
    ["somebody signed out", null, "claim.edit", draft, undefined, "Sign in first."],
    ["staff", user("staff"), "claim.edit", draft, undefined, "Your role does not allow this."],
    ["who has to set up two-step sign-in", mustSetUp, "claim.edit", draft, undefined, "Set up two-step"],
    ["a draft put aside, to edit", user("editor"), "claim.edit", aside, undefined, "It was discarded"],
    ["a draft put aside, to discard", user("editor"), "claim.discard", aside, undefined, "It was discarded"],
    ["one's own", user("editor"), "claim.publish", { ...draft, state: "in_review" }, undefined, "Review is"],
    ["a draft never sent", user("editor", "ben"), "claim.publish", draft, "required", "send it to review"],
    [
      "a published one",
      user("editor"),
      "claim.publish",
      { ...hers, state: "published" },
      "optional",
      "already",
    ],
    ["one in review", user("editor"), "claim.discard", hers, undefined, "Only a draft"],
    ["one in review", user("editor"), "claim.edit", hers, undefined, "only who wrote it"],
    ["one in review", user("editor"), "claim.correct", hers, undefined, "Only a published claim"],
    ["one in review", user("editor"), "claim.retract", hers, undefined, "Only a published claim"],
    ["a draft", user("editor"), "claim.send_back", draft, undefined, "Only a claim that is in review"],
    ["a draft not put aside", user("editor"), "claim.take_up_again", draft, undefined, "that was discarded"],
    [
      "one in review, put aside",
      user("editor"),
      "claim.take_up_again",
      { ...hers, discardedAt: new Date() },
      undefined,
      "that was discarded",
    ],
  ])("%s: %#", (_, who, action, claim, review, why) => {
    expect(can(who, action, claim, review)).toEqual({
      allowed: false,
      signedOut: who === null,
      why: expect.stringContaining(why),
    });
  });

  it("and a draft that was put aside can be taken up again", () => {
    const editor = user("editor");
    expect(can(editor, "claim.take_up_again", aside)).toEqual({ allowed: true, user: editor });
  });
});
