import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Action, can, type ReviewPolicy, type User } from "@/auth";
import { type ClaimState, claimStates } from "@/claims/vocabulary";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatement, editStatement, importStatement } from "@/statements";
import { discardDraft, publishClaim, retractClaim, sendBack, sendToReview, takeUpAgain } from ".";
import { statement } from "./test-verbs";
import { type Example, recordExample } from "./testing";

type Act = (context: Context, seen: { id: string; version: number }, example: Example) => Promise<unknown>;

const acts: Partial<Record<Action, Act>> = {
  "claim.edit": (context, seen, example) =>
    editStatement(context, { ...statement(example), text: "It is off.", ...seen }),
  "claim.send_to_review": sendToReview,
  "claim.send_back": (context, seen) => sendBack(context, seen, { reason: "Which day?" }),
  "claim.publish": publishClaim,
  "claim.discard": discardDraft,
  "claim.take_up_again": takeUpAgain,
  "claim.correct": (context, seen, example) =>
    correctStatement(context, {
      ...statement(example),
      text: "It is off.",
      publicNote: "It was another day.",
      ...seen,
    }),
  "claim.retract": (context, seen) => retractClaim(context, seen, { publicNote: "It was another minister." }),
};

const states = [...claimStates, "discarded"] as const;

/** A claim in a state, by its author. */
async function claimIn(state: ClaimState | "discarded", author: Context, example: Example): Promise<string> {
  const publishing = { ...author, review: "optional" } as const;
  const outcome = state === "discarded" ? "draft" : state;
  const { id } = await importStatement(publishing, statement(example), outcome);
  if (state === "discarded") await discardDraft(publishing, { id, version: 1 });
  return id;
}

const readClaimRow = async (db: Database, id: string) => {
  const row = await db.query.claim.findFirst({ where: eq(tables.claim.id, id) });
  if (!row) throw new Error("No claim");
  return row;
};

describe("what can be done to a claim is what the table of permissions says", () => {
  const cases = (["required", "optional"] as const).flatMap((review) =>
    Object.entries(acts).map(([action, act]) => [action as Action, review, act] as const),
  );
  test.for<readonly [Action, ReviewPolicy, Act]>(cases)(
    "%s where review is %s, in every state and by everyone",
    async ([action, review, act], { database: { db } }) => {
      const author = testUser("editor", "Ada");
      const everyone: (User | null)[] = [
        author,
        testUser("editor", "Ben"),
        testUser("admin"),
        testUser("staff"),
        { ...testUser("admin"), mustSetUpTwoStep: true },
        null,
      ];
      const context = testContext(db, author, review);
      const example = await recordExample(context);
      for (const state of states)
        for (const user of everyone) {
          const id = await claimIn(state, context, example);
          const claim = await readClaimRow(db, id);
          const verdict = can(user, action, claim, review);
          const outcome = await act({ ...context, user }, { id, version: claim.version }, example).then(
            () => "done",
            (error: { code?: string }) => error.code,
          );
          const expected = verdict.allowed ? "done" : verdict.signedOut ? "unauthenticated" : "forbidden";
          expect(outcome, `${action} of a claim that is ${state}, by ${user?.name}`).toBe(expected);
          const { version } = await readClaimRow(db, id);
          expect(version).toBe(verdict.allowed ? claim.version + 1 : claim.version);
        }
    },
  );
});
