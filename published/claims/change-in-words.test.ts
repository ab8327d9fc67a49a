import { expect, it } from "vitest";
import { attendanceChangeLabels, attendanceChanges, statuses, statusLabels } from "@/meetings/vocabulary";
import { changeInWords } from "./change-in-words";

it.each(statuses.map((status) => [status, statusLabels[status].label]))("%s is told as %s", (word, told) =>
  expect(changeInWords(word)).toBe(told),
);

// A refused invitation is a status and a change of attendance, in one word.
it.each(
  attendanceChanges
    .filter((change) => !statuses.some((status) => status === change))
    .map((change) => [change, attendanceChangeLabels[change]]),
)("%s is told as %s", (word, told) => expect(changeInWords(word)).toBe(told));

it("other words are told as they are", () =>
  expect(changeInWords("It is cancelled.")).toBe("It is cancelled."));
