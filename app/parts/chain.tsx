import type { ActorName } from "@/published/claims/model";

/** An actor by name, leading to its page. */
export function Actor({ actor }: { actor: ActorName }) {
  return (
    <a href={`/actors/${actor.key}`} dir="auto">
      {actor.name}
    </a>
  );
}

/** From whom a source has it: `Censor.NET ← CNN ← an unnamed official`, each leading to its page. */
export function Chain({ links }: { links: readonly ActorName[] }) {
  return links.flatMap((link, index) => [index > 0 ? " ← " : null, <Actor key={link.key} actor={link} />]);
}

export const origins = (count: number) => `${count} independent ${count === 1 ? "origin" : "origins"}`;
