import { expect, it } from "vitest";
import { tellChain } from ".";

const outlet = (name: string) => ({ id: name, name, kind: "outlet" as const });
const unnamed = (name: string) => ({ id: name, name, kind: "unnamed" as const });
const [tribune, cnn, official] = [outlet("The Tribune"), outlet("CNN"), unnamed("an unnamed official")];
const minister = { id: "minister", name: "The minister", kind: "person" as const };

it.each<[Parameters<typeof tellChain>[0], string | null, string, string]>([
  [[tribune], null, "The Tribune.", "The Tribune tells it itself: its own word counts."],
  [[tribune, cnn], null, "The Tribune, citing CNN.", "Counts as the word of CNN."],
  [
    [tribune, cnn, official],
    null,
    "The Tribune, citing CNN, citing an unnamed official.",
    "Counts as the word of CNN, which vouches for an unnamed official.",
  ],
  [
    [tribune, cnn, official, minister],
    null,
    "The Tribune, citing CNN, citing an unnamed official, citing The minister.",
    "Counts as the word of CNN, which vouches for an unnamed official.",
  ],
  [
    [tribune, official],
    null,
    "The Tribune, citing an unnamed official.",
    "Counts as the word of The Tribune, which vouches for an unnamed official.",
  ],
  [
    [tribune, cnn, minister],
    "minister",
    "The Tribune, citing CNN.",
    "Counts as the word of CNN. The minister said it, and is no link.",
  ],
  [
    [tribune, minister],
    "minister",
    "The Tribune.",
    "The Tribune tells it itself: its own word counts. The minister said it, and is no link.",
  ],
  [[minister], "minister", "The minister.", "The minister tells it itself: its own word counts."],
  [[tribune, minister], null, "The Tribune, citing The minister.", "Counts as the word of The minister."],
])("tells a chain %#", (chain, speaker, sentence, origin) => {
  expect(tellChain(chain, speaker)).toEqual({ sentence, origin });
});
