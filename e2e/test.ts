import { type BrowserContext, test as base, expect } from "@playwright/test";

export { expect };

/** What a browser says on its console when a page does what its Content-Security-Policy forbids. */
const isViolation = (said: string) => /content security policy/i.test(said);

/**
 * A journey. Whatever it is about, no page on its way does what its Content-Security-Policy forbids, and no browser stays
 * behind: its pages go on listening and looking, beside the journeys to come.
 */
export const test = base.extend<{ withinPolicy: undefined }>({
  withinPolicy: [
    async ({ browser }, use) => {
      const said: string[] = [];
      const opened: BrowserContext[] = [];
      const listen = (context: BrowserContext) => {
        opened.push(context);
        return context.on("console", (message) => {
          if (isViolation(message.text())) said.push(`${message.page()?.url()}: ${message.text()}`);
        });
      };
      const { newContext } = browser;
      browser.newContext = async (options) => listen(await newContext.call(browser, options));
      await use(undefined);
      browser.newContext = newContext;
      await Promise.all(opened.map((context) => context.close()));
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
});
