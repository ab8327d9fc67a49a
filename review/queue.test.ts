import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { editStatusChange, logStatusChange } from "@/meetings";
import { countWaiting, publishClaim, queueOf, sendBack, sendToReview } from "@/review";
import { cancellation, recordExample } from "@/review/testing";

async function prepared({ db }: TestDatabase) {
  const [author, reviewer] = [testContext(db), testContext(db)];
  const example = await recordExample(author);
  const sent = async (context = author) =>
    (await logStatusChange(context, cancellation(example), "in_review")).id;
  const userId = reviewer.user?.id ?? "";
  return { author, reviewer, example, sent, after: (id: string) => queueOf(db, userId, id) };
}

test("one claim leads to what has waited longest after it, and round to the beginning", async ({
  database,
}) => {
  const { reviewer, sent, after } = await prepared(database);
  const [first, second, third] = [await sent(), await sent(), await sent()];
  expect(await after(first)).toEqual({ waiting: 2, next: second });
  expect(await after(second)).toEqual({ waiting: 2, next: third });
  expect(await after(third)).toEqual({ waiting: 2, next: first });
  expect(await after(newId())).toEqual({ waiting: 3, next: first });
  expect(await countWaiting(database.db, reviewer.user?.id ?? "")).toBe(3);
  await publishClaim(reviewer, { id: second, version: 1 });
  expect(await after(second)).toEqual({ waiting: 2, next: third });
  await sendBack(reviewer, { id: third, version: 1 }, { reason: "Which day?" });
  expect(await after(second)).toEqual({ waiting: 1, next: first });
  expect(await after(first)).toEqual({ waiting: 0, next: null });
});

test("what somebody wrote, or edited last, does not wait for them", async ({ database }) => {
  const { author, reviewer, example, sent, after } = await prepared(database);
  await sent(reviewer);
  const { id } = await logStatusChange(author, cancellation(example));
  await editStatusChange(reviewer, { ...cancellation(example, { status: "postponed" }), id, version: 1 });
  await sendToReview(author, { id, version: 2 });
  expect(await after(newId())).toEqual({ waiting: 0, next: null });
  const other = await sent(testContext(database.db, testUser()));
  expect(await after(id)).toEqual({ waiting: 1, next: other });
});
