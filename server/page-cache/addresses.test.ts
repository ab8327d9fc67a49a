import { isInEachLanguage } from "@/lib/language";
import "@/lib/language/speaking";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addressOf, pages } from "./addresses";

const id = "018f3c2e-7c1a-7b64-8e21-1f0a2b3c4d5e";

describe("an address that is kept", () => {
  test.for<[target: string, key: string, dependsOn: "reads" | "everything", endless: boolean]>([
    ["/", "/", "everything", false],
    ["/?utm_source=a&fbclid=b", "/", "everything", false],
    ["/?q=not-for-the-board", "/", "everything", false],
    ["/meetings", "/meetings", "everything", false],
    ["/meetings?q=&status=&from=", "/meetings", "everything", false],
    ["/meetings?utm_medium=x&status=held&q=talks", "/meetings?q=talks&status=held", "everything", true],
    ["/meetings?q=%20%C3%A9t%C3%A9+", "/meetings?q=%C3%A9t%C3%A9", "everything", true],
    ["/meetings?q=a%26status%3Dheld", "/meetings?q=a%26status%3Dheld", "everything", true],
    ["/meetings/talks", "/meetings/talks", "reads", false],
    ["/meetings/talks?", "/meetings/talks", "reads", false],
    ["/meetings/%74alks?utm_source=a", "/meetings/talks", "reads", false],
    ["/meetings/talks?_rsc=1", "/meetings/talks", "reads", false],
    ["/meetings/talks/history?before=7", "/meetings/talks/history?before=7", "everything", true],
    [
      "/meetings/talks/as-of/2025-10-21T14:00:00.000Z",
      "/meetings/talks/as-of/2025-10-21T14%3A00%3A00.000Z",
      "reads",
      true,
    ],
    ["/meetings/talks/as-reported/2025-10-21", "/meetings/talks/as-reported/2025-10-21", "reads", true],
    [`/claims/${id}`, `/claims/${id}`, "reads", false],
    [`/sources/${id}`, `/sources/${id}`, "reads", false],
    ["/actors/cnn", "/actors/cnn", "reads", false],
    ["/questions/where", "/questions/where", "reads", false],
    ["/changes?before=3&before_=4", "/changes?before=3", "everything", true],
    ["/actors?status=x&after=y&q=cnn", "/actors?q=cnn&after=y", "everything", true],
    ["/questions", "/questions", "everything", false],
    ["/sources", "/sources", "everything", false],
    [
      "/search?type=actors&utm_source=a&q=rubio%20lavrov",
      "/search?q=rubio+lavrov&type=actors",
      "everything",
      true,
    ],
    ["/methodology", "/methodology", "reads", false],
    ["/for-programs", "/for-programs", "reads", false],
    ["/embed/meetings/talks?utm_source=a", "/embed/meetings/talks", "reads", false],
    ["/meetings/talks/event.ics", "/meetings/talks/event.ics", "everything", false],
    ["/meetings/talks/feed.atom", "/meetings/talks/feed.atom", "everything", false],
    ["/actors/cnn/feed.json", "/actors/cnn/feed.json", "everything", false],
    ["/changes.atom?x=1", "/changes.atom", "everything", false],
    ["/calendar.ics", "/calendar.ics", "everything", false],
    ["/meetings/talks/picture.png?v=2", "/meetings/talks/picture.png", "reads", false],
  ])("%s is %s", ([target, key, dependsOn, endless]) => {
    expect(addressOf(target)).toMatchObject({ key, dependsOn, endless });
  });

  test.for([
    "/meetings/",
    "//meetings",
    "/Meetings",
    "/meetings/%E0%A4%A",
    "/meetings/a%2Fb",
    "/meetings/..%2fdesk",
    "/meetings/.",
    `/meetings/${"a".repeat(121)}`,
    `/meetings?q=${"a".repeat(2000)}`,
    "/meetings?q=a&q=b",
    "/meetings/talks/as-of/yesterday",
    "/meetings/talks/as-of/2025-10-21T14:00:00Z",
    "/meetings/talks/as-reported/yesterday",
    "/meetings/talks/as-reported",
    "/claims/1",
    `/claims/${id.toUpperCase()}`,
    "/desk",
    "/desk/meetings",
    "/exports/meetings.csv",
    "/embed/meetings/",
    "/sources/feed.atom",
    "/oembed",
    "/healthz",
    "/api/auth/session",
    "/_next/static/a.js",
    "/unknown",
    "",
    "?",
    "*",
  ])("%s is none", (target) => {
    expect(addressOf(target)).toBeUndefined();
  });

  test("there is for every public page", () => {
    const answered = readdirSync("app", { recursive: true, encoding: "utf8" })
      .flatMap((file) => /^(?:(.*)\/)?page\.tsx$/.exec(file)?.slice(1) ?? [])
      .map((path = "") => path.replace(/\[\w+\]/g, "[]"))
      // What is asked of somebody by mail is theirs alone.
      .filter((path) => !/^(desk|alerts)\/|^alerts$|^\[\.\.\.rest\]$|\/as-(of|reported)$/.test(path));
    const known = pages
      .map(({ path }) => path.map((part) => (typeof part === "string" ? part : "[]")).join("/"))
      .filter((path) => !path.endsWith(".png"));
    expect(known.toSorted()).toEqual(answered.toSorted());
  });
});

describe("a page in another language", () => {
  test.each([
    ["/uk", "/uk"],
    ["/uk/", "/uk"],
    ["/uk?kind=talks&x=1", "/uk?kind=talks"],
    ["/uk/meetings?x=1&q=a", "/uk/meetings?q=a"],
    ["/uk/claims/018f0000-0000-7000-8000-000000000000", "/uk/claims/018f0000-0000-7000-8000-000000000000"],
    ["/uk/search?q=%D0%BC%D0%B8%D1%80", "/uk/search?q=%D0%BC%D0%B8%D1%80"],
  ])("%s is kept as %s", (target, key) => expect(addressOf(target)?.key).toBe(key));

  test("depends on what it depends on in English", () => {
    const { key: _, ...english } = addressOf("/meetings/talks/as-of/2025-10-21T14:00:00.000Z") ?? {};
    expect(addressOf("/uk/meetings/talks/as-of/2025-10-21T14:00:00.000Z")).toMatchObject(english);
  });

  test.each([
    "/uk/uk",
    "/uk/desk",
    "/uk/exports/meetings.csv",
    "/uk/embed/meetings/talks",
    "/uk/changes.atom",
    "/UK/meetings",
    "/en/meetings",
    "/de",
  ])("%s is none", (target) => expect(addressOf(target)).toBeUndefined());

  test("there is of every public page", () => {
    for (const { path } of pages) {
      const [first = ""] = path;
      expect(isInEachLanguage(`/${String(first)}`), String(first)).toBe(true);
    }
  });
});
