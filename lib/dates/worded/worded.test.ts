import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { anyEdtf, anyNearEdtf } from "@/lib/dates/any-date";
import fc from "@/lib/properties";
import { type From, readWorded, readWordedBetween } from ".";

/** A Thursday. */
const thursday: From = { today: "2026-11-26", timeZone: "Europe/Kyiv", hemisphere: null, past: false };

/** What words can mean; `?` where they are no date. */
function meaning(text: string, from: Partial<From> = {}): string {
  const worded = readWorded(text, { ...thursday, ...from });
  if (worded.kind === "ambiguous") return worded.readings.join(" | ");
  return worded.kind === "unknown" ? "?" : worded.edtf;
}

describe("dates as people write them", () => {
  it.each([
    ["today", "2026-11-26"],
    ["yesterday", "2026-11-25"],
    ["tomorrow", "2026-11-27"],
    ["24 November", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["24.11", "2026-11-24"],
    ["24 Nov. 2025", "2025-11-24"],
    ["next week", "2026-11-30/2026-12-06"],
    ["early October", "2026-10-01/2026-10-10"],
    ["by the end of the year", "../2026"],
    ["around noon on Monday", "2026-11-23 | 2026-11-30"],
    ["last autumn", "2025-23"],
    ["3/4/2026", "2026-04-03 | 2026-03-04"],
    ["13/4/2026", "2026-04-13"],
    ["Monday", "2026-11-23 | 2026-11-30"],
    ["last Monday", "2026-11-23 | 2026-11-16"],
    ["next Friday", "2026-11-27 | 2026-12-04"],
    ["noon on Monday", "2026-11-23T12:00+02:00 | 2026-11-30T12:00+02:00"],
    ["3 October at 14:00", "2026-10-03T14:00+03:00"],
    ["3 July at 14:00 Moscow time", "2026-07-03T14:00+03:00 | 2027-07-03T14:00+03:00"],
    ["by the end of autumn", "../2026-23"],
    ["by 30 November", "../2026-11-30"],
    ["before 30 November", "../2026-11-29"],
    ["since Monday", "2026-11-23/.. | 2026-11-30/.."],
    ["after 24 November 2025", "2025-11-25/.."],
    ["mid-October 2025", "2025-10-11/2025-10-20"],
    ["late 2026", "2026-39"],
    ["early 2026", "2026-37"],
    ["the end of October 2025", "2025-10-21/2025-10-31"],
    ["by the end of October", "../2026-10"],
    ["the 1990s", "199X"],
    ["the 90s", "199X"],
    ["Q3 2026", "2026-35"],
    ["third quarter of 2026", "2026-35"],
    ["first half of 2026", "2026-40"],
    ["second half of October", "2026-10-16/2026-10-31"],
    ["the first week of December", "2026-12-01/2026-12-07"],
    ["last week of May 2026", "2026-05-25/2026-05-31"],
    ["24 or 25 November", "[2026-11-24,2026-11-25]"],
    ["between 5 and 7 October 2025", "[2025-10-05..2025-10-07]"],
    ["5-7 October", "2026-10-05/2026-10-07"],
    ["5 October to 3 November 2025", "2025-10-05/2025-11-03"],
    ["in two weeks", "2026-12-~10"],
    ["two weeks ago", "2026-11-~12"],
    ["two days ago", "2026-11-24"],
    ["a month ago", "2026-~10"],
    ["this morning", "2026-11-26"],
    ["last night", "[2026-11-25,2026-11-26]"],
    ["this weekend", "2026-11-28/2026-11-29"],
    ["next weekend", "2026-11-28/2026-11-29 | 2026-12-05/2026-12-06"],
    ["the week of 24 November", "2026-11-23/2026-11-29"],
    ["autumn 2025", "2025-23"],
    ["winter 2025", "2024-24 | 2025-24"],
    ["winter 2025-26", "2025-24"],
    ["in the autumn", "2026-23"],
    ["May", "2026-05 | 2027-05"],
    ["October", "2026-10"],
    ["in October", "2026-10"],
    ["2025-13", "?"],
    ["2025-1", "?"],
    ["2025-11-2", "?"],
    ["24.11.2026 14:00", "2026-11-24T14:00+02:00"],
    ["14:00", "?"],
    ["soon", "?"],
    ["the 21st", "2026-11-21 | 2026-12-21"],
    ["in the coming days", "?"],
    ["around 21 October", "2026-10-~21"],
    ["circa 2025", "2025~"],
    ["about autumn 2026", "2026-23~"],
    ["by Monday", "../2026-11-23 | ../2026-11-30"],
    ["next month", "2026-12"],
    ["last year", "2025"],
    ["this year", "2026"],
    ["in 2025", "2025"],
    ["the year 2025", "2025"],
    ["3 October 14:00 EST", "2026-10-03T14:00-05:00"],
    ["by early October", "../2026-10-10"],
    ["tomorrow at 10:30", "2026-11-27T10:30+02:00"],
    ["29 February", "?"],
    ["31.02.2026", "?"],
    ["end of next week", "2026-11-30/2026-12-06"],
    ["by mid-November", "../2026-11-20"],
    ["in November 2025", "2025-11"],
    ["on 24 November 2025 at noon", "2025-11-24T12:00+02:00"],
    ["Friday evening", "2026-11-20 | 2026-11-27"],
    ["by next week", "../2026-12-06"],
    ["later this week", "?"],
    ["end of this month", "2026-11-21/2026-11-30"],
    ["from 5 to 7 October", "2026-10-05/2026-10-07"],
    ["November 24-26, 2025", "2025-11-24/2025-11-26"],
    ["3 to 5 May", "2026-05-03/2026-05-05 | 2027-05-03/2027-05-05"],
    ["14:00-16:00 on 3 October 2026", "2026-10-03T14:00+03:00/2026-10-03T16:00+03:00"],
    ["Monday, 24 November", "2025-11-24"],
    ["Tuesday, 24 November", "2026-11-24"],
    ["within two weeks", "../2026-12-10"],
    ["10 days ago", "2026-11-16"],
    ["early 1990s", "199X"],
    ["late autumn 2025", "2025-23"],
    ["by 3/4/2026", "../2026-04-03 | ../2026-03-04"],
    ["since 2014", "2014/.."],
    ["after the summer", "2026-22/.."],
    ["in winter", "2026-24"],
    ["spring", "2026-21 | 2027-21"],
    ["not on Monday", "?"],
    ["2026-11-26?", "2026-11-26?"],
  ])("in English: %s", (text, expected) => expect(meaning(text)).toBe(expected));

  it.each([
    ["сьогодні", "2026-11-26"],
    ["вчора", "2026-11-25"],
    ["учора", "2026-11-25"],
    ["завтра", "2026-11-27"],
    ["позавчора", "2026-11-24"],
    ["24 листопада", "2026-11-24"],
    ["24 листопада 2025 року", "2025-11-24"],
    ["у листопаді", "2026-11"],
    ["в листопаді 2025 року", "2025-11"],
    ["листопад 2025", "2025-11"],
    ["наступного тижня", "2026-11-30/2026-12-06"],
    ["минулого тижня", "2026-11-16/2026-11-22"],
    ["цього тижня", "2026-11-23/2026-11-29"],
    ["на початку жовтня", "2026-10-01/2026-10-10"],
    ["на початку жовтня 2025 року", "2025-10-01/2025-10-10"],
    ["в середині жовтня", "2026-10-11/2026-10-20"],
    ["наприкінці жовтня", "2026-10-21/2026-10-31"],
    ["в кінці року", "2026-39"],
    ["до кінця року", "../2026"],
    ["до кінця осені", "../2026-23"],
    ["до кінця осені 2025 року", "../2025-23"],
    ["до 30 листопада", "../2026-11-30"],
    ["не пізніше 30 листопада", "../2026-11-30"],
    ["минулої осені", "2025-23"],
    ["восени", "2026-23"],
    ["восени 2025 року", "2025-23"],
    ["взимку", "2026-24"],
    ["наступного року", "2027"],
    ["торік", "2025"],
    ["цього року", "2026"],
    ["2025 року", "2025"],
    ["у 2025 році", "2025"],
    ["1990-ті", "199X"],
    ["90-ті роки", "199X"],
    ["близько полудня в понеділок", "2026-11-23 | 2026-11-30"],
    ["опівдні в понеділок", "2026-11-23T12:00+02:00 | 2026-11-30T12:00+02:00"],
    ["у понеділок", "2026-11-23 | 2026-11-30"],
    ["минулого понеділка", "2026-11-23 | 2026-11-16"],
    ["у п’ятницю", "2026-11-20 | 2026-11-27"],
    ["3 жовтня о 14:00", "2026-10-03T14:00+03:00"],
    ["завтра о 10:30", "2026-11-27T10:30+02:00"],
    ["24 або 25 листопада", "[2026-11-24,2026-11-25]"],
    ["між 5 та 7 жовтня", "[2026-10-05..2026-10-07]"],
    ["з 5 по 7 жовтня", "2026-10-05/2026-10-07"],
    ["5-7 жовтня", "2026-10-05/2026-10-07"],
    ["після 24 листопада", "2026-11-25/.."],
    ["з понеділка", "2026-11-23/.. | 2026-11-30/.."],
    ["близько 21 жовтня", "2026-10-~21"],
    ["два тижні тому", "2026-11-~12"],
    ["два дні тому", "2026-11-24"],
    ["через місяць", "2026-~12"],
    ["перша половина 2026 року", "2026-40"],
    ["у другій половині жовтня", "2026-10-16/2026-10-31"],
    ["третій квартал 2026 року", "2026-35"],
    ["сьогодні вранці", "2026-11-26"],
    ["минулої ночі", "[2026-11-25,2026-11-26]"],
    ["вночі", "[2026-11-25,2026-11-26]"],
    ["на вихідних", "2026-11-28/2026-11-29"],
    ["перший тиждень грудня", "2026-12-01/2026-12-07"],
    ["скоро", "?"],
    ["24.11.2026", "2026-11-24"],
    ["24.11.26", "2026-11-24"],
    ["24.11.2026 р.", "2026-11-24"],
    ["наступного понеділка", "2026-11-30"],
    ["о 14:00 24 листопада", "2026-11-24T14:00+02:00"],
    ["до середини жовтня", "../2026-10-20"],
    ["до кінця наступного тижня", "../2026-12-06"],
    ["3 жовтня о 14:00 за Києвом", "2026-10-03T14:00+03:00"],
    ["від 5 до 7 жовтня", "2026-10-05/2026-10-07"],
    ["21-го", "2026-11-21 | 2026-12-21"],
    ["через тиждень", "2026-12-~03"],
    ["рік тому", "2025~"],
    ["з 2014 року", "2014/.."],
    ["після літа", "2026-22/.."],
    ["протягом двох тижнів", "../2026-12-10"],
    ["не в понеділок", "?"],
  ])("in Ukrainian: %s", (text, expected) => expect(meaning(text)).toBe(expected));

  it.each([
    ["Monday", "2026-11-23"],
    ["Thursday", "2026-11-26 | 2026-11-19"],
    ["last Thursday", "2026-11-19"],
    ["this Friday", "2026-11-27"],
    ["24 December", "2025-12-24"],
    ["27 November", "2026-11-27"],
    ["May", "2026-05"],
    ["spring", "2026-21"],
    ["winter", "2025-24"],
    ["the 21st", "2026-11-21"],
    ["the 28th", "2026-10-28"],
    ["3/4/2026", "2026-04-03 | 2026-03-04"],
    ["3/12/2026", "2026-03-12"],
    ["by Monday", "../2026-11-23"],
    ["at the weekend", "2026-11-21/2026-11-22"],
    ["next week", "2026-11-30/2026-12-06"],
    ["у п’ятницю", "2026-11-20"],
  ])("of what has come about: %s", (text, expected) => expect(meaning(text, { past: true })).toBe(expected));

  it.each<[string, Partial<From>, string]>([
    ["yesterday", { today: "2025-10-21" }, "2025-10-20"],
    ["yesterday", { today: "2026-01-01" }, "2025-12-31"],
    ["last week", { today: "2026-01-01" }, "2025-12-22/2025-12-28"],
    ["next Friday", { today: "2026-11-30" }, "2026-12-04 | 2026-12-11"],
    ["last autumn", { today: "2026-06-01" }, "2025-23"],
    ["next autumn", { today: "2026-06-01" }, "2026-23 | 2027-23"],
    ["last autumn", { today: "2026-06-01", hemisphere: "southern" }, "2026-23"],
    ["this winter", { today: "2026-01-15" }, "2025-24"],
    ["noon on 3 October 2026", { timeZone: "America/New_York" }, "2026-10-03T12:00-04:00"],
    ["noon on 3 October 2026", { timeZone: "Asia/Kolkata" }, "2026-10-03T12:00+05:30"],
    ["noon on 3 October 2026", { timeZone: "UTC" }, "2026-10-03T12:00Z"],
    ["25 October 2026 at 02:00", { timeZone: "Europe/Kyiv" }, "2026-10-25T02:00+03:00"],
    ["25 October 2026 at 05:00", { timeZone: "Europe/Kyiv" }, "2026-10-25T05:00+02:00"],
    ["29 February", { today: "2028-02-20" }, "2028-02-29"],
  ])("%s, counted from %j", (text, from, expected) => expect(meaning(text, from)).toBe(expected));

  it.each<[string, "more" | "the_same"]>([
    ["yesterday", "the_same"],
    ["24 November 2025", "the_same"],
    ["24.11.2025", "the_same"],
    ["last month", "the_same"],
    ["tomorrow at 10:30", "the_same"],
    ["early October", "more"],
    ["by 30 November", "more"],
    ["next week", "more"],
    ["autumn 2025", "more"],
    ["this morning", "more"],
    ["around noon on 24 November 2025", "more"],
    ["24 листопада ввечері", "more"],
  ])("%s says %s than its date", (text, says) =>
    expect(readWorded(text, { ...thursday, past: true })).toMatchObject({ says }),
  );

  it("counts from a vague day only what comes out the same from its first as from its last", () => {
    const october = ["2025-10-01", "2025-10-31"] as const;
    const meant = (text: string) => readWordedBetween(text, october, { ...thursday, past: true });
    expect(meant("yesterday")).toMatchObject({ kind: "unknown", message: expect.stringContaining("source") });
    expect(meant("last month")).toMatchObject({ edtf: "2025-09" });
    expect(meant("early October")).toMatchObject({ edtf: "2025-10-01/2025-10-10" });
    expect(meant("2025-10-2X")).toEqual({ kind: "edtf", edtf: "2025-10-2X" });
  });
});

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
