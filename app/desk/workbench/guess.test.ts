import { describe, expect, it } from "vitest";
import { guessAttendance, guessStatement, guessStatusChange, type Known } from "./guess";
import { quoteOf } from "./model";
import { sentencesIn, wholeWords } from "./sentences";
import { quotedIn } from "./words";

const text = [
  "Talks planned for Thursday will not go ahead, Bo Lind said.",
  "“There was never a date,” Mara Ost told reporters on 20 October. Norland invited Bo Lind.",
  "A round is to take place by the end of autumn.",
].join("\n");

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const name = (words: string, isPerson = true) => ({
  ...at(words),
  actor: { id: words, label: words },
  isPerson,
});
const ofLast = (words: string) => ({
  start: text.lastIndexOf(words),
  end: text.lastIndexOf(words) + words.length,
  actor: { id: words, label: words },
  isPerson: true,
});

const known: Known = {
  source: { id: "s", title: "", publisher: "", language: "en", published: "2025-10-21", text },
  names: [name("Bo Lind"), name("Mara Ost"), name("Norland", false), ofLast("Bo Lind")],
  marks: [],
  carried: { meeting: { id: "m", label: "Talks" }, via: [{ id: "v", label: "CNN" }] },
};

describe("what a selected passage is guessed to say", () => {
  it("is a status by its words, known by the day of the source, of the meeting and by the chain of the last claim", () => {
    const { start, via, guessed } = guessStatusChange(
      known,
      at("Talks planned for Thursday will not go ahead"),
    );
    expect(start).toEqual({
      status: "cancelled",
      statusAsWorded: "will not go ahead",
      effective: "../2025-10-21",
    });
    expect(via).toEqual([{ id: "v", label: "CNN" }]);
    expect([...guessed]).toEqual(["status", "statusAsWorded", "effective", "meeting", "citations.0.via"]);
  });

  it("is when a meeting is to be, in the words of the source", () => {
    expect(
      guessStatusChange(known, at("A round is to take place by the end of autumn.")).start,
    ).toMatchObject({
      status: "planned",
      scheduled: "by the end of autumn",
    });
  });

  it("is a quotation of whoever is named beside the word for speaking, and the day that it names", () => {
    const { start } = guessStatement(
      known,
      at("“There was never a date,” Mara Ost told reporters on 20 October."),
    );
    expect(start).toMatchObject({
      form: "quote",
      text: "There was never a date",
      speaker: { id: "Mara Ost" },
      said: "20 October",
      meetings: [{ id: "m" }],
    });
  });

  it("is by whoever was named last in the line, where it names nobody", () => {
    expect(guessStatement(known, at("on 20 October")).start.speaker?.id).toBe("Mara Ost");
  });

  it("is whom an invitation is for", () => {
    expect(guessAttendance(known, at("Norland invited Bo Lind.")).start).toEqual({
      change: "invited",
      actor: { id: "Bo Lind", label: "Bo Lind" },
      effective: "../2025-10-21",
    });
  });

  it("is what a mark says, before anything read from the words", () => {
    const passage = at("A round is to take place by the end of autumn.");
    const veld = { id: "veld", label: "Tomas Veld" };
    const marks = [
      {
        ...passage,
        kind: "status_change",
        status: "proposed",
        statusWorded: "is to",
        speaker: veld,
        meeting: veld,
        via: [],
        date: { worded: "autumn", of: "scheduled" },
      },
    ] as const;
    const { start, meeting, via } = guessStatusChange({ ...known, marks }, passage);
    expect(start).toEqual({
      status: "proposed",
      statusAsWorded: "is to",
      effective: "../2025-10-21",
      accordingTo: veld,
      scheduled: "autumn",
    });
    expect(meeting).toBe(veld);
    expect(via).toEqual([]);
  });

  it("keeps the words of a source in another language as the original", () => {
    const foreign = { ...known, source: { ...known.source, language: "uk" } };
    const { start } = guessStatement(foreign, at("A round is to take place by the end of autumn."));
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
    ["alks planned for Thurs", "Talks planned for Thursday"],
    ["Bo Lind", "Bo Lind"],
    ["“There was", "“There was"],
  ])("has it whole: %s", (words, whole) => {
    const { start, end } = wholeWords(text, at(words));
    expect(text.slice(start, end)).toBe(whole);
  });
});

describe("what is quoted", () => {
  it.each([
    ["He said: “We are ready.”", "We are ready."],
    ["He called it “odd” and “very deep work”.", "very deep work"],
    ["“One thing” and “another thing”", null],
    ["No quotation.", null],
    ["Він сказав: «Ми готові».", "Ми готові"],
  ])("in %s", (words, quoted) => {
    expect(quotedIn(words)).toBe(quoted);
  });
});
