import { describe, expect, it } from "vitest";
import { doorTo, isBehindDoor, returnAddress } from "./return-address";

describe("the address to return to", () => {
  it.each([
    "/desk",
    "/desk?state=draft",
    "/desk/meetings?q=a%20b&status=held#top",
    "/desk/sign-in-log",
    "/desk/meetings?next=//evil.example",
  ])("is %s when asked for", (wanted) => {
    expect(returnAddress(wanted)).toBe(wanted);
  });

  it.each([
    "",
    "/",
    "/meetings",
    "/desks",
    "desk",
    "//evil.example",
    "//evil.example/desk",
    "///evil.example/desk",
    "/\\evil.example",
    "/desk\\..\\..\\evil",
    "https://evil.example/desk",
    "javascript:alert(1)",
    "/desk/..//evil.example",
    "/desk/../..//evil.example/desk",
    "/desk/%2e%2e//evil.example",
    "/\t/evil.example",
    "/desk/\u0000",
    "\u0009//evil.example",
    "/desk/sign-in",
    "/desk/sign-in?to=/desk",
    "/desk/set-password/token",
    "/desk/x/../sign-in",
    undefined,
    null,
    ["/desk/meetings"],
    new Blob(),
  ])("is the desk for %j", (wanted) => {
    expect(returnAddress(wanted)).toBe("/desk");
  });
});

describe("the door", () => {
  it.each([
    ["/desk", true],
    ["/desk/meetings", true],
    ["/desk/sign-in-log", true],
    ["/desk/sign-in", false],
    ["/desk/set-password/token", false],
    ["/meetings", false],
    ["/desks", false],
  ])("has %s behind it: %s", (path, expected) => {
    expect(isBehindDoor(path)).toBe(expected);
  });

  it("knows where somebody was headed", () => {
    expect(doorTo("/desk/meetings?q=a&b=c")).toBe("/desk/sign-in?to=%2Fdesk%2Fmeetings%3Fq%3Da%26b%3Dc");
    expect(doorTo("//evil.example")).toBe("/desk/sign-in?to=%2Fdesk");
  });
});
