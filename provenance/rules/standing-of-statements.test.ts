import { describe, expect, it } from "vitest";
import type { SourceKind } from "@/sources/vocabulary";
import { type StatementEvidence, standingOfStatement } from ".";
import { chain } from "./testing";

describe("the standing of a statement", () => {
  it.each<[string, [string, SourceKind][], Partial<StatementEvidence>, string]>([
    ["reported by one outlet", [["cnn < minister", "article"]], {}, "reported"],
    ["of an unnamed speaker who takes part", [["cnn < ?minister", "article"]], {}, "reported"],
    ["published by its speaker", [["minister", "post"]], {}, "on_record"],
    ["published by whom the speaker speaks for", [["ministry < minister", "official"]], {}, "on_record"],
    [
      "published by whom the speaker speaks for, on a paper's word",
      [["ministry < tass", "official"]],
      {},
      "reported",
    ],
    ["in a transcript", [["cnn < minister", "transcript"]], {}, "on_record"],
    [
      "in a transcript, and in an article of the same outlet",
      [
        ["cnn < minister", "article"],
        ["cnn < minister", "transcript"],
      ],
      {},
      "on_record",
    ],
    ["in a recording", [["cnn", "video"]], {}, "on_record"],
    ["in a recording of somebody who tells of it", [["cnn < bbc < minister", "video"]], {}, "reported"],
    [
      "reported by two origins",
      [
        ["cnn < minister", "article"],
        ["bbc < minister", "article"],
      ],
      {},
      "on_record",
    ],
    [
      "reported twice from one",
      [
        ["cnn < minister", "article"],
        ["bbc < cnn < minister", "wire"],
      ],
      {},
      "reported",
    ],
    ["denied", [["minister", "post"]], { disputed: true }, "disputed"],
    ["retracted", [["minister", "post"]], { state: "retracted", disputed: true }, "retracted"],
  ])("%s", (_, citations, more, expected) => {
    expect(
      standingOfStatement({
        state: "published",
        disputed: false,
        speakerId: "minister",
        speaksFor: ["ministry"],
        wordings: [
          {
            speakerId: "minister",
            citations: citations.map(([text, sourceKind]) => ({ chain: chain(text), sourceKind })),
          },
        ],
        ...more,
      }),
    ).toBe(expected);
  });
});

describe("the standing of a statement and its other wordings", () => {
  it.each<[string, [[speaker: string, cited: string], ...[string, string][]], string]>([
    [
      "one article has both of two speakers",
      [
        ["minister", "tribune < minister"],
        ["ministry", "tribune < ministry"],
      ],
      "reported",
    ],
    [
      "each comes from another outlet",
      [
        ["minister", "tribune < minister"],
        ["ministry", "times < ministry"],
      ],
      "on_record",
    ],
    [
      "the speaker of one is the source of the other",
      [
        ["minister", "tribune < minister"],
        ["ministry", "tribune < minister"],
      ],
      "on_record",
    ],
    [
      "whom the speaker speaks for published the other",
      [
        ["minister", "tribune < minister"],
        ["ministry", "ministry"],
      ],
      "on_record",
    ],
  ])("%s", (_, [[speakerId, cited], ...others], expected) => {
    const wording = (speaker: string, text: string) => ({
      speakerId: speaker,
      citations: [{ chain: chain(text), sourceKind: "article" as const }],
    });
    const standing = standingOfStatement({
      state: "published",
      disputed: false,
      speakerId,
      speaksFor: ["ministry"],
      wordings: [wording(speakerId, cited), ...others.map((other) => wording(...other))],
    });
    expect(standing).toBe(expected);
  });
});
