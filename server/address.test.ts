import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";
import { addressOf, noteAddress } from "./address";

const ONRECORD_DATA_DIR = resolve(".build", `address-test-${process.pid}`);
const settings = (given: Record<string, string> = {}) => readEnv({ ONRECORD_DATA_DIR, ...given });

beforeEach(() => void mkdirSync(ONRECORD_DATA_DIR, { recursive: true }));
afterEach(() => rmSync(ONRECORD_DATA_DIR, { recursive: true }));

describe("the address that a command names", () => {
  it("is the one of the site that runs beside it, for as long as it does", () => {
    const stop = noteAddress(settings({ PORT: "3131" }));
    expect(addressOf(settings())).toBe("http://localhost:3131");
    stop();
    expect(addressOf(settings())).toBe("http://localhost:3000");
    expect(readdirSync(ONRECORD_DATA_DIR)).toEqual([]);
  });

  it("is what the settings say, where they say it", () => {
    noteAddress(settings({ PORT: "3131" }));
    expect(addressOf(settings({ PORT: "8080" }))).toBe("http://localhost:8080");
    expect(addressOf(settings({ SITE_URL: "https://on.example" }))).toBe("https://on.example");
  });

  it("is not where a site ran that was killed", () => {
    const note = { pid: 999_999_999, siteUrl: "http://localhost:3131" };
    writeFileSync(join(ONRECORD_DATA_DIR, "serving.json"), JSON.stringify(note));
    expect(addressOf(settings())).toBe("http://localhost:3000");
  });
});
