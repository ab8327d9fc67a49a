import { describe, expect, test } from "vitest";
import type { Touched } from "@/ledger";
import { Changes } from "./changes";

describe("whether a page is touched", () => {
  test.for<[since: Touched["subjects"][], subjects: string[] | "everything", answer: boolean]>([
    [[], ["a"], false],
    [[], "everything", false],
    [[["a"]], ["a", "b"], true],
    [[["c"]], ["a", "b"], false],
    [[["c"]], "everything", true],
    [[["c"]], [], false],
    [["everything"], ["a"], true],
    [["everything"], [], true],
    [[["a"], ["c"]], ["a"], true],
  ])("by %j, made of %j: %s", ([since, subjects, answer]) => {
    const changes = new Changes();
    changes.touch("everything");
    changes.touch(["a", "b"]);
    const moment = changes.count;
    for (const touched of since) changes.touch(touched);
    expect(changes.since(moment, subjects === "everything" ? subjects : new Set(subjects))).toBe(answer);
  });

  test("counts as soon as so many are that they are forgotten", () => {
    const changes = new Changes();
    const moment = changes.count;
    changes.touch(Array.from({ length: 100_001 }, (_, index) => `id ${index}`));
    expect(changes.since(moment, new Set(["another"]))).toBe(true);
    expect(changes.since(changes.count, new Set(["id 5"]))).toBe(false);
  });
});
