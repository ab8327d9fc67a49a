import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { anyEdtf, anyNearEdtf } from "@/lib/dates/any-date";
import fc from "@/lib/properties";
import { type From, readWorded } from ".";

/** A Thursday. */
const thursday: From = { today: "2026-11-26", timeZone: "Europe/Kyiv", hemisphere: null, past: false };

describe("what is EDTF", () => {
  it("is never read otherwise", () =>
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        fc.pre(parseEdtf(edtf).ok);
        expect(readWorded(edtf, thursday)).toEqual({ kind: "edtf", edtf });
      }),
    ));

  it("is not guessed at where it has a slip", () =>
    fc.assert(
      fc.property(anyNearEdtf, (text) => {
        fc.pre(!parseEdtf(text).ok && !/^\s*\d{1,2}[./-]/.test(text));
        expect(readWorded(text, thursday).kind).toBe("unknown");
      }),
    ));
});

const words =
  "next last this by the end of early mid-October autumn Monday 24 November 2025 week or between and to at 14:00 noon ago 3/4/26 до кінця року восени близько";
const anyWords = fc
  .array(fc.oneof(fc.constantFrom(...words.split(" ")), fc.string({ maxLength: 6 })), { maxLength: 7 })
  .map((some) => some.join(" "));

it("whatever is written, what is understood is a date, and nothing fails", () =>
  fc.assert(
    fc.property(anyWords, fc.boolean(), (text, past) => {
      const worded = readWorded(text, { ...thursday, past });
      const all =
        worded.kind === "ambiguous" ? worded.readings : worded.kind === "unknown" ? [] : [worded.edtf];
      for (const edtf of all) expect(parseEdtf(edtf)).toMatchObject({ ok: true });
      if (worded.kind === "ambiguous") expect(new Set(all).size).toBeGreaterThan(1);
    }),
  ));
