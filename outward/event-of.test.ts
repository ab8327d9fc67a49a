import { expect, test } from "vitest";
import type { Change } from "@/published/history/changes";
import { verdictOf } from "@/published/history/headline";
import { eventOf } from "./event-of";

const version = (state: "published" | "retracted") => ({ version: 1, state });

test.each<
  [
    action: string,
    before: Change["before"],
    after: Change["after"],
    verdict: string,
    event: string | undefined,
  ]
>([
  ["claim.publish", null, version("published"), "Published", "published"],
  ["claim.correct", version("published"), version("published"), "Corrected", "corrected"],
  ["claim.retract", version("published"), version("retracted"), "Retracted", "retracted"],
  // An import of what had been retracted elsewhere: readers here never heard of it.
  ["claim.record", null, version("retracted"), "Retracted", undefined],
  ["claim.record", version("published"), version("published"), "Changed", undefined],
])("%s from %o to %o is told as %s", (action, before, after, verdict, event) => {
  const change = { action, before, after } as Change;
  expect([verdictOf(change), eventOf(change)]).toEqual([verdict, event]);
});
