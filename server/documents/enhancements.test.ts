import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = "public/enhance";

test("what makes a document more convenient is small, and loads nothing else", () => {
  const scripts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.join("").length).toBeLessThan(8 * 1024);
  for (const script of scripts) expect(script).not.toMatch(/\bimport\b|innerHTML|\beval\b|\bfetch\(|https?:/);
});
