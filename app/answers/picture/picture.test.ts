import { describe, expect } from "vitest";
import { at, contextOf, demoTest, siteUrl } from "@/app/answers/api/testing";
import type { TestDatabase } from "@/db/testing";
import { meetingPage } from "@/published/pages/meeting";
import { meetingPicture } from ".";
import { wordsOf } from "./words";

const key = "rubio-lavrov-talks-october-2025";
const ask = (record: TestDatabase, slug: string, headers = {}) =>
  meetingPicture(at(`/meetings/${slug}/picture.png`, headers), slug, contextOf(record));

describe("/meetings/{slug}/picture.png", () => {
  demoTest("is a picture of the size that pages name, until the meeting changes", async ({ record }) => {
    const response = await ask(record, key);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // PNG, 11.2.2: width and height begin the first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const etag = response.headers.get("etag") ?? "";
    expect((await ask(record, key, { "if-none-match": etag })).status).toBe(304);
  });

  demoTest("says what the page's answer says", async ({ record }) => {
    const { db, now } = contextOf(record);
    const meeting = await meetingPage(db, key, now);
    expect(meeting && wordsOf(meeting, siteUrl)).toMatchObject({
      status: "Cancelled",
      tone: "off",
      answer: expect.stringMatching(/^(?:Since|By) .*: CNN$/),
      schedule: "23 October 2025",
      tags: [],
      address: `record.example/meetings/${key}`,
    });
  });

  demoTest("is none where nothing is published", async ({ record }) => {
    expect((await ask(record, "nothing")).status).toBe(404);
  });
});
