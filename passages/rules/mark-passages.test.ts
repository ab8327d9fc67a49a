import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import type { Passage } from "@/passages/vocabulary";
import { type Known, markPassages } from ".";
import { called, known } from "./testing";

const marked = (text: string, more: Partial<Known> = {}) => markPassages(text, { ...known, ...more });
const only = (text: string): Passage => {
  const [one, ...others] = marked(text);
  expect(others).toEqual([]);
  if (!one) throw new Error("Nothing is marked.");
  return one;
};

describe("who says something", () => {
  it.each([
    ["a name", "Bo Lind said the ice was thin.", "#lind"],
    ["a last name", "Lind warned that the ice was thin.", "#lind"],
    ["a title and a name", "Norland Deputy Prime Minister Bo Lind wrote that the ice was thin.", "#lind"],
    ["a name, and what they are", "Bo Lind, the deputy minister, said the ice was thin.", "#lind"],
    ["what they are, and a name", "The deputy minister, Bo Lind, said the ice was thin.", "#lind"],
    ["a name, and who they are", "Bo Lind, who leads the talks, told reporters the ice was thin.", "#lind"],
    ["a name after the words", "“The ice is thin,” said Bo Lind.", "#lind"],
    ["a pronoun after a name", "Bo Lind said little. He added that the ice was thin.", "#lind"],
    [
      "an unnamed official",
      "A senior White House official said the ice was thin.",
      "A senior White House official",
    ],
    [
      "two people",
      "The ice is thin, two people familiar with the plans said.",
      "two people familiar with the plans",
    ],
    ["one of several", "One of the officials said the ice was thin.", "One of the officials"],
    ["somebody on record as described", "The ice is thin, the senior aide said.", "#aide"],
    ["a ministry on record", "Norland's foreign ministry announced that the ice was thin.", "#ministry"],
    ["a ministry", "The foreign ministry announced that the ice was thin.", "The foreign ministry"],
    ["according to", "According to Bo Lind, the ice is thin.", "#lind"],
    [
      "according to somebody unnamed",
      "The ice is thin, according to a spokesman for the port.",
      "a spokesman for the port",
    ],
    ["one who tries to explain", "Bo Lind tried to explain to Norland that the ice is thin.", "#lind"],
    ["one who is against it", "Bo Lind has spoken out against skating.", "#lind"],
    ["in Ukrainian, before the words", "Бо Лінд заявив, що лід тонкий.", "#lind"],
    ["in Ukrainian, after them", "«Лід тонкий, дуже тонкий», — сказала міністр Ільзе Брандт.", "#brandt"],
    ["in Ukrainian, declined", "За словами Бо Лінда, лід тонкий.", "#lind"],
  ])("is %s", (_, text, speaker) => {
    const statement = marked(text).findLast(({ kind }) => kind === "statement");
    expect(called(statement?.speaker)).toBe(speaker);
  });

  it("is told whom they said it to", () => {
    expect(only("Bo Lind told Ilse Brandt that the ice was thin.")).toMatchObject({
      speaker: { actorId: "lind" },
      addressee: { actorId: "brandt" },
    });
  });

  it.each([
    ["no verb of saying", "The ice on the lake is thin. Bo Lind walked home."],
    ["nobody who can speak", "The figures said otherwise."],
    ["nothing said yet", "Bo Lind has not yet said who comes."],
    ["a wish", "Bo Lind wants to say more."],
    ["a heading", "Meeting between Lind and Brandt"],
  ])("is nobody where there is %s", (_, text) => {
    expect(marked(text)).toEqual([]);
  });

  it("is not guessed at between two of one name", () => {
    const [one] = marked("Brandt said the ice was thin.", { meetings: [] });
    expect(one?.speaker).toEqual({ described: "Brandt" });
    expect(called(only("Brandt said the ice was thin.").speaker)).toBe("#brandt");
  });

  it.each([
    ["“It is thin,” Lind said.", "quote"],
    ["Lind said it was thin.", "paraphrase"],
    ["Lind spoke of “irritants”, and said it was thin.", "paraphrase"],
    ["Lind declined to comment.", "no_comment"],
    ["Lind's office did not respond to a request for comment.", "no_comment"],
  ])("%s", (text, form) => {
    expect(only(text)).toMatchObject({ kind: "statement", form });
  });
});

describe("what has become of a meeting", () => {
  it.each([
    ["Talks between Lind and Brandt have been called off.", "cancelled", "have been called off"],
    ["The Lind–Brandt talks will not take place.", "cancelled", "will not take place"],
    ["The Lind–Brandt talks were put on hold.", "postponed", "were put on hold"],
    ["The Lind–Brandt talks were postponed until 24 March.", "rescheduled", "were postponed until"],
    [
      "The Lind–Brandt talks were moved from Lakeview to Brenna.",
      "relocated",
      "were moved from Lakeview to Brenna",
    ],
    ["The Lind–Brandt talks are in doubt.", "in_doubt", "are in doubt"],
    ["The Lind–Brandt talks may be cancelled.", "in_doubt", "may be cancelled"],
    ["The Lind–Brandt talks are scheduled for 24 March.", "scheduled", "are scheduled for"],
    ["Lind and Brandt will meet in Lakeview.", "planned", "will meet"],
    ["Lind suggested a summit with Brandt.", "proposed", "suggested a summit"],
    ["Lind turned down an invitation to talks with Brandt.", "declined", "turned down an invitation"],
    ["Talks between Lind and Brandt are under way.", "under_way", "are under way"],
    ["Talks between Lind and Brandt were suspended.", "suspended", "were suspended"],
    ["The meeting of Lind and Brandt took place in Lakeview.", "held", "took place"],
    ["Lind met with Brandt for three hours of talks.", "held", "met"],
    ["The Lind–Brandt talks have been put off, with no new date.", "postponed", "have been put off"],
    ["The meeting of Lind and Brandt did not take place.", "not_held", "did not take place"],
    ["Переговори між Ліндом і Брандт скасовано.", "cancelled", "скасовано"],
  ])("%s", (text, status, statusWorded) => {
    expect(only(text)).toMatchObject({ kind: "status_change", status, statusWorded, meeting: "talks" });
  });

  it.each([
    ["not said to be so", "Lind denied that the talks with Brandt had been cancelled.", "statement"],
    ["asked after", "Lind said nobody knew why the talks with Brandt would not take place.", "statement"],
    ["denied in passing", "Lind said the talks with Brandt had not been cancelled.", "statement"],
    ["of something else", "Lind said the flight had been cancelled.", "statement"],
  ])("is no status where it is %s", (_, text, kind) => {
    expect(only(text).kind).toBe(kind);
  });

  it("is told with the date that it sets, counted from when the source came out", () => {
    expect(
      only("Lind and Brandt are to meet by the end of autumn, a spokesman said in early March.").date,
    ).toEqual({
      worded: "by the end of autumn",
      edtf: "../2025-23",
      of: "scheduled",
    });
    expect(only("The Lind–Brandt talks, scheduled for 24 March, have been cancelled.").date).toBeUndefined();
    expect(only("Lind said in early March that the ice was thin.").date).toEqual({
      worded: "early March",
      edtf: "2025-03-01/2025-03-10",
      of: "said",
    });
    expect(marked("Lind and Brandt are to meet next week.", { published: undefined })[0]?.date).toEqual({
      worded: "next week",
      edtf: null,
      of: "scheduled",
    });
  });

  it("is marked once where it is told in passing, and not where there is news of it", () => {
    const passing =
      "Lind said he was glad of the upcoming meeting with Brandt. He liked the upcoming talks with Brandt.";
    expect(marked(passing).filter(({ kind }) => kind === "status_change")).toHaveLength(1);
    const news = `Talks between Lind and Brandt have been cancelled. ${passing}`;
    expect(marked(news).filter(({ status }) => status === "planned")).toEqual([]);
  });

  it.each([
    ["Brandt invited Lind to the conference.", "invited", "#lind"],
    ["Lind will not attend the talks.", "declined", "#lind"],
    ["Lind took part in the morning session.", "attended", "#lind"],
    ["Lind skipped the talks.", "absent", "#lind"],
  ])("%s", (text, change, who) => {
    const one = only(text);
    expect(one).toMatchObject({ kind: "attendance", change });
    expect(called(one.actor)).toBe(who);
  });
});

describe("whom it is had from", () => {
  it.each([
    [
      "The Lind–Brandt talks are off, The Gazette reported, citing two diplomats.",
      ["#gazette", "two diplomats"],
    ],
    ["The Lind–Brandt talks are off, according to SRT.", ["#srt"]],
    ["The Lind–Brandt talks are off.\n\nThis was reported by SRT.", ["#srt"]],
    ["The Lind–Brandt talks are off, a spokesman told SRT.", ["#srt", "a spokesman"]],
    ["Lind told SRT that the ice was thin.", ["#srt"]],
    ["Lind said the ice was thin.", undefined],
  ])("%s", (text, via) => {
    expect(only(text).via?.map(called)).toEqual(via);
  });

  it("is not whoever published it", () => {
    const text = "The Lind–Brandt talks are off, according to SRT, citing The Gazette.";
    expect(marked(text, { publisher: "srt" })[0]?.via?.map(called)).toEqual(["#gazette"]);
  });
});

it("takes “Read more:” for no part of what follows", () => {
  const text = "Read more: Lind urges Norland to skate";
  const { start, end } = only(text);
  expect(text.slice(start, end)).toBe("Lind urges Norland to skate");
});

it("takes a name in capitals for one only in capitals", () => {
  expect(only("The US said so.").speaker).toEqual({ actorId: "us" });
  expect(marked("He told us the ice was thin.").flatMap(({ addressee }) => addressee ?? [])).toEqual([]);
});

describe("whatever is read", () => {
  const words =
    "Bo Lind Brandt said told “ ” \" ' according to citing SRT , . ; : \n the talks meeting between were called off will not take place in Lakeview 24 March next week he who not заявив « » переговори скасовано \u00ad \u200b 😀 İ";
  const anyText = fc
    .array(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words.split(" ")) }, fc.string({ maxLength: 5 })),
      {
        maxLength: 60,
      },
    )
    .map((some) => some.join(" "));

  it("passages stand in the text in order, and none crosses another", () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const all = marked(text);
        for (const [at, one] of all.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(text.length);
          for (const other of all.slice(at + 1)) {
            expect(other.start).toBeGreaterThanOrEqual(one.start);
            expect(other.start >= one.end || other.end <= one.end).toBe(true);
          }
        }
        expect(marked(text)).toEqual(all);
      }),
    ));

  it.each([
    ["one sentence without end", "not be cancelled talks ".repeat(5000)],
    ["nothing but marks", "“«\"'.,;:—".repeat(5000)],
    ["names without end", "Bo Lind ".repeat(5000)],
    ["colons without end", "Lind said: ".repeat(3000)],
    ["dates without end", "next week by the end of the first half of ".repeat(1000)],
  ])("it comes to an end: %s", (_, text) => {
    expect(Array.isArray(marked(text))).toBe(true);
  });
});

// The library compares each word with expressions whose time grows with the square of its length: what takes longer
// than a test may take would hold up everybody whom the process serves.
it("reads past what is no words: a page's pictures in base64, a long address", () => {
  const before = `See https://example.org/${"path/".repeat(60)} ${"aGVsbG8".repeat(60_000)}.`;
  const text = `${before}\nBo Lind said the talks were off.`;
  const [one, ...others] = marked(text);
  expect(others).toEqual([]);
  expect(text.slice(one?.start, one?.end)).toBe("Bo Lind said the talks were off.");
  expect(called(one?.speaker)).toBe("#lind");
});
