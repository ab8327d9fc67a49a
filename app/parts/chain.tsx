import { Fragment } from "react";
import type { ActorName } from "@/reports/claims/model";

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
  return (
    <>
      {links.map((link, index) => (
        <Fragment key={link.key}>
          {index > 0 ? " ← " : null}
          <Actor actor={link} />
        </Fragment>
      ))}
    </>
  );
}

export const origins = (count: number) => `${count} independent ${count === 1 ? "origin" : "origins"}`;
