import { describe, expect, vi } from "vitest";
import { test } from "@/db/testing";
import { log } from "@/lib/log";
import { bringUpToDate } from "./database";
import { warnOfOwner } from "./warn-of-owner";

describe("a start whose only login owns nothing", () => {
  test("serves a database that has the current schema", async ({ database: { url } }) => {
    await bringUpToDate({ url, ownerUrl: url });
  });

  test("names the setting that is missing where somebody has to migrate, which the owner then does", async ({
    database: { url, ownerUrl, owner },
  }) => {
    await owner`update drizzle.views set revision = 0, digest = 'older'`;
    await expect(bringUpToDate({ url, ownerUrl: url })).rejects.toThrow(
      /^DATABASE_MIGRATION_URL should name [^\n]+$/,
    );
    await bringUpToDate({ url, ownerUrl });
    await bringUpToDate({ url, ownerUrl: url });
  });

  test("is as it should be; one that owns the schema is warned of, by the name of the setting", async ({
    database: { url, ownerUrl },
  }) => {
    const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);
    await warnOfOwner(url);
    expect(warn.mock.calls).toEqual([]);
    await warnOfOwner(ownerUrl);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^DATABASE_URL .* DATABASE_MIGRATION_URL/)]]);
    warn.mockRestore();
  });
});
