import { expect, test } from "vitest";
import { archiveLink } from "./archive-link";

test("the Internet Archive is named an address, and a moment where one is known", () => {
  expect(archiveLink("https://news.example/a?b=1", new Date("2025-10-22T09:05:07Z"))).toBe(
    "https://web.archive.org/web/20251022090507/https://news.example/a?b=1",
  );
  expect(archiveLink("https://news.example/a", null)).toBe(
    "https://web.archive.org/web/2/https://news.example/a",
  );
});
