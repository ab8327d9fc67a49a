import { describe, expect, it } from "vitest";
import { guessAttendance, guessStatement, guessStatusChange, type Told } from "./guess";
import { type Mark, quoteOf, type WorkbenchSource } from "./model";
import { sentencesIn, wholeWords } from "./sentences";

const text =
  "“There was never a date,” Mara Ost told reporters. A round is to take place by the end of autumn.";
const ost = { id: "ost", label: "Mara Ost" };
const talks = { id: "m", label: "Talks" };

const told = (mark: Partial<Mark>, source: Partial<WorkbenchSource> = {}): Told => ({
  source: { id: "s", title: "", publisher: "", language: "en", published: "2025-10-21", text, ...source },
  mark: { start: 0, end: 50, kind: "statement", by: "rules", ...mark },
  carried: { meeting: talks, via: [{ id: "v", label: "CNN" }] },
});

describe("what a form starts with", () => {
  it("is a status as the passage has it, known by the day of the source, of the meeting and chain of the last claim", () => {
    const { start, meeting, via, guessed } = guessStatusChange(
      told({
        status: "planned",
        statusWorded: "is to",
        date: { worded: "by the end of autumn", of: "scheduled" },
      }),
    );
    expect(start).toEqual({
      status: "planned",
      statusAsWorded: "is to",
      effective: "../2025-10-21",
      scheduled: "by the end of autumn",
    });
    expect(meeting).toBe(talks);
    expect(via).toEqual([{ id: "v", label: "CNN" }]);
    expect([...guessed]).toEqual([
      ...["status", "statusAsWorded", "effective", "scheduled", "meeting"],
      "citations.0.via",
    ]);
  });

  it("is the meeting and the chain that the passage names, before those of the last claim", () => {
    const veld = { id: "veld", label: "Tomas Veld" };
    const { meeting, via } = guessStatusChange(told({ meeting: veld, via: [] }));
    expect(meeting).toBe(veld);
    expect(via).toEqual([]);
  });

  it("is what is quoted, by whoever says so", () => {
    const { start } = guessStatement(told({ form: "quote", quoted: "There was never a date", speaker: ost }));
    expect(start).toEqual({
      form: "quote",
      text: "There was never a date",
      speaker: ost,
      meetings: [talks],
    });
  });

  it("is whose attendance it is", () => {
    expect(guessAttendance(told({ change: "invited", actor: ost })).start).toEqual({
      change: "invited",
      actor: ost,
      effective: "../2025-10-21",
    });
  });

  it("keeps the words of a source in another language as the original", () => {
    const { start } = guessStatement(told({ start: 51, end: text.length }, { language: "uk" }));
    expect(start).toMatchObject({
      originalText: "A round is to take place by the end of autumn.",
      language: "uk",
    });
    expect(start.text).toBeUndefined();
  });
});

describe("the words around a passage", () => {
  it("are kept with it, and no half of a character", () => {
    const long = `${"🕊️".repeat(20)}here${"🕊️".repeat(20)}`;
    const { excerpt, prefix, suffix } = quoteOf(long, {
      start: long.indexOf("here"),
      end: long.indexOf("here") + 4,
    });
    expect(excerpt).toBe("here");
    expect(/\p{Cs}/u.test(prefix + suffix)).toBe(false);
  });
});

describe("sentences", () => {
  it("are parts of lines, without the space around them, in any script", () => {
    const words = sentencesIn(" One.  Two!\n\n«Так». Ні.\nنعم. لا؟", null).map(({ start, end }) =>
      " One.  Two!\n\n«Так». Ні.\nنعم. لا؟".slice(start, end),
    );
    expect(words).toEqual(["One.", "Two!", "«Так».", "Ні.", "نعم.", "لا؟"]);
  });

  it("are what they are under a language that is none", () => {
    expect(sentencesIn("One. Two.", "no-such_language")).toHaveLength(2);
  });
});

describe("a passage that begins or ends amid a word", () => {
  it.each([
    ["und is to take pl", "round is to take place"],
    ["Mara Ost", "Mara Ost"],
    ["“There was", "“There was"],
  ])("has it whole: %s", (words, whole) => {
    const at = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    const { start, end } = wholeWords(text, at);
    expect(text.slice(start, end)).toBe(whole);
  });
});
