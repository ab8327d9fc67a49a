import { type Link, originOfCitation } from "./origin";

interface NamedLink extends Link {
  name: string;
}

/** A chain as it reads, and whose word it counts as. */
export interface ChainTold {
  sentence: string;
  origin: string;
}

/** @param speakerId of a statement: who said it. At the end of its chain they are what was reported, and no link. */
export function tellChain(
  chain: readonly [NamedLink, ...NamedLink[]],
  speakerId: string | null = null,
): ChainTold {
  const speaker = chain.length > 1 && chain.at(-1)?.id === speakerId ? chain.at(-1) : undefined;
  const links = speaker ? chain.slice(0, -1) : chain;
  const at = links.findIndex(({ id }) => id === originOfCitation(chain, speakerId));
  const [origin, beyond] = [links[at] ?? chain[0], links[at + 1]];
  const vouches = beyond ? `, which vouches for ${beyond.name}` : "";
  const counts =
    links.length === 1
      ? `${origin.name} tells it itself: its own word counts.`
      : `Counts as the word of ${origin.name}${vouches}.`;
  const isNoLink = speaker ? ` ${speaker.name} said it, and is no link.` : "";
  return { sentence: `${links.map(({ name }) => name).join(", citing ")}.`, origin: `${counts}${isNoLink}` };
}
