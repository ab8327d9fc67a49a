import { Fragment } from "react";
import { t } from "@/lib/language";
import type { ActorName, CitationModel } from "@/published/claims/model";

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

/** Chains that are told one by one; beyond these it is said how many more there are. */
const chainsTold = 3;

/** Every chain of some citations once, told apart by a semicolon. */
export function Chains({ citations }: { citations: readonly Pick<CitationModel, "chain">[] }) {
  const named = citations.map(({ chain }) => [chain.map(({ id }) => id).join(), chain] as const);
  const chains = [...new Map(named)];
  const told = chains.length === chainsTold + 1 ? chains : chains.slice(0, chainsTold);
  return (
    <>
      {told.map(([key, chain], index) => (
        <Fragment key={key}>
          {index > 0 ? "; " : null}
          <span>
            <Chain links={chain} />
          </span>
        </Fragment>
      ))}
      {chains.length > told.length ? t("chain.others", { count: chains.length - told.length }) : null}
    </>
  );
}

/** Actors by name in a row, told apart by commas. */
export function Actors({ actors }: { actors: readonly ActorName[] }) {
  return actors.map((actor, index) => (
    <Fragment key={actor.id}>
      {index > 0 ? ", " : null}
      <Actor actor={actor} />
    </Fragment>
  ));
}

export const origins = (count: number) => t("chain.origins", { count });
