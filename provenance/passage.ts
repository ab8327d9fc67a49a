import { foldForComparison } from "./rules";

export interface Passage {
  before: string;
  found: string;
  after: string;
}

/** How much of the text around an excerpt is shown, in characters. */
const around = 280;

/**
 * The excerpt where it stands in the captured text, with some of what is around it; typography and spacing aside,
 * as when it is checked. Null when it is not there.
 */
export function passageOf(captured: string, excerpt: string): Passage | null {
  const wanted = foldForComparison(excerpt);
  const { folded, origins } = foldKeepingPlace(captured);
  const at = wanted === "" ? -1 : folded.indexOf(wanted);
  if (at < 0) return null;
  const start = origins[at] ?? 0;
  const end = origins[at + wanted.length] ?? captured.length;
  const found = captured.slice(start, end);
  const trailing = found.length - found.trimEnd().length;
  const stop = end - trailing;
  return {
    before: beginning(captured.slice(0, start)),
    found: captured.slice(start, stop),
    after: ending(captured.slice(stop)),
  };
}

/** The text as it is compared, and for each of its characters the place in the original that it comes from. */
function foldKeepingPlace(text: string): { folded: string; origins: number[] } {
  let folded = "";
  const origins: number[] = [];
  let place = 0;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    const as = isSpace ? (folded === "" || folded.endsWith(" ") ? "" : " ") : foldForComparison(character);
    for (let index = 0; index < as.length; index += 1) origins.push(place);
    folded += as;
    place += character.length;
  }
  return { folded, origins };
}

function beginning(text: string): string {
  if (text.length <= around) return text;
  return `…${text.slice(-around).replace(/^\S*\s/, "")}`;
}

function ending(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s\S*$/, "")}…`;
}
