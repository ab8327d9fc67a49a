import { expect, it } from "vitest";
import { speaking } from "@/lib/language/speaking";
import fc from "@/lib/properties";
import { anyEdtf } from "./any-date";
import { displayDate } from "./display";
import { displaySince } from "./display-since";
import { displayMoment } from "./format";

const inUkrainian = <T>(work: () => T) => speaking({ language: "uk", target: "/" }, work);

it.each([
  ["2025-10-23", "23 жовтня 2025"],
  ["2025-10", "жовтень 2025"],
  ["2025-23", "осінь 2025"],
  ["2025-33", "перший квартал 2025 року"],
  ["2025-10-21~", "близько 21 жовтня 2025"],
  ["2025-10~", "близько жовтня 2025"],
  ["2025-23~", "близько осені 2025"],
  ["2025-10-23?", "23 жовтня 2025 (непевно)"],
  ["2025-10-?23", "23 жовтня 2025 (непевно: день)"],
  ["202X", "2020-ті роки"],
  ["2025-1X", "у проміжку від жовтня до грудня 2025"],
  ["2025-10-XX", "один із днів жовтня 2025"],
  ["XXXX-02-29", "29 лютого, рік невідомий"],
  ["2025-10-01/2025-10-05", "1–5 жовтня 2025"],
  ["2025-10-27/2025-11-02", "27 жовтня – 2 листопада 2025"],
  ["../2025-11-30", "не пізніше 30 листопада 2025"],
  ["../2025-11", "не пізніше кінця листопада 2025"],
  ["../2025-23", "не пізніше кінця осені 2025"],
  ["2025-10-20/..", "з 20 жовтня 2025"],
  ["2025-10/2025-11-05", "від жовтня 2025 до 5 листопада 2025"],
  ["[2020-04-08,2020-04-09]", "8 або 9 квітня 2020"],
  ["2025-10-23T14:00Z", "23 жовтня 2025, 14:00 UTC"],
])("says %s as «%s» in Ukrainian", (edtf, words) => expect(inUkrainian(() => displayDate(edtf))).toBe(words));

it("says from when something holds", () => {
  const said = (edtf: string) => inUkrainian(() => displaySince(edtf));
  expect(said("2025-10-21")).toBe("з 21 жовтня 2025");
  expect(said("2025-10")).toBe("з жовтня 2025");
  expect(said("../2025-10-21")).toBe("не пізніше 21 жовтня 2025");
  expect(said("2025-10-01/2025-10-05")).toBe("з якогось дня у проміжку 1–5 жовтня 2025");
});

it("says moments of the record", () => {
  expect(inUkrainian(() => displayMoment(new Date("2025-10-21T14:05:09Z"), true))).toBe(
    "21 жовтня 2025, 14:05:09 UTC",
  );
});

it("has words in Ukrainian, and in no other language, for every date", () => {
  fc.assert(
    fc.property(anyEdtf, (edtf) => {
      const words = inUkrainian(() => displayDate(edtf));
      expect(words).toMatch(/\S/);
      expect(words.replace(/UTC/g, "")).not.toMatch(/[A-Za-z]|\sр\./);
    }),
  );
});
