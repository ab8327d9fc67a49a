import { anchorsIn, type Quote } from "./rules";

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
export function passageOf(captured: string, quote: Quote): Passage | null {
  const place = anchorsIn(captured)(quote);
  if (!place) return null;
  return {
    before: beginning(captured.slice(0, place.start)),
    found: captured.slice(place.start, place.end),
    after: ending(captured.slice(place.end)),
  };
}

function beginning(text: string): string {
  if (text.length <= around) return text;
  return `…${text.slice(-around).replace(/^\S*\s/, "")}`;
}

function ending(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s\S*$/, "")}…`;
}
