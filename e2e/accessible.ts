import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const colorSchemes = ["light", "dark"] as const;
type ColorScheme = (typeof colorSchemes)[number];

/** Looks at a page in a colour scheme that the browser is in already, and then at how it fits a small phone. */
export async function isAccessibleAndFitsAPhone(page: Page, path: string, colorScheme: ColorScheme) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  // Legacy mode is the one within the page itself, which has no frames.
  const checker = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  // What a scheme changes is the colours alone.
  const { violations } = await (colorScheme === "light"
    ? checker
    : checker.withRules("color-contrast")
  ).analyze();
  expect(violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${path} at 320 px`).toBeLessThanOrEqual(0);
}
