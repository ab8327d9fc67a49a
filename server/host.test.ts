import { describe, expect, it } from "vitest";
import { whereToListen } from "./host";

describe("where it listens", () => {
  it.each<[host: string | undefined, demo: boolean, listens: string | undefined, note: RegExp]>([
    [undefined, false, undefined, /^$/],
    ["192.0.2.1", false, "192.0.2.1", /^$/],
    [undefined, true, "127.0.0.1", /this machine alone .* HOST=0\.0\.0\.0/],
    ["127.0.0.1", true, "127.0.0.1", /^$/],
    ["::1", true, "::1", /^$/],
    ["localhost", true, "localhost", /^$/],
    ["0.0.0.0", true, "0.0.0.0", /Whoever reaches 0\.0\.0\.0 can sign in/],
    ["127.example.org", true, "127.example.org", /Whoever reaches/],
  ])("with HOST %s and the demo accounts there: %s, is %s", (host, demo, listens, note) => {
    expect(whereToListen(host, demo)).toEqual({ host: listens, note: expect.stringMatching(note) });
  });
});
