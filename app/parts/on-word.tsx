import { Fragment } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { type Way, waysOf } from "@/published/claims/ways";
import { Actor, Actors, Chain, Chains } from "./chain";

/** On whose word claims rest: few chains are told as they are; many by the origins that they come from, with those who repeat them. */
export function OnWord({ claims }: { claims: readonly ClaimModel[] }) {
  const citations = claims.flatMap(({ citations }) => citations);
  if (new Set(citations.map(({ chain }) => chain.map(({ id }) => id).join())).size <= 4)
    return <Chains citations={citations} />;
  const ways = waysOf(claims);
  return (
    <>
      {ways.slice(0, 4).map(({ origin, beyond, ways }, index) => (
        <Fragment key={origin.id}>
          {index > 0 ? "; " : null}
          <Actor actor={origin} />
          {beyond.length === 1 ? (
            <>
              {" "}
              ← <Chain links={beyond[0] ?? []} />
            </>
          ) : null}
          <Repeated by={publishersOf(ways)} />
        </Fragment>
      ))}
      {ways.length > 4 ? t("chain.other_origins", { count: ways.length - 4 }) : null}
    </>
  );
}

const publishersOf = (ways: readonly Way[]) => [
  ...new Map(
    ways.flatMap(({ through: [publisher] }) => (publisher ? [[publisher.id, publisher]] : [])),
  ).values(),
];

function Repeated({ by }: { by: readonly ActorName[] }) {
  if (by.length === 0) return null;
  const named = by.length > 3 ? by.slice(0, 2) : by;
  const who = <Actors actors={named} />;
  const rest = by.length - named.length;
  return rich("chain.repeated_by", { who: rest > 0 ? rich("chain.and_others", { who, count: rest }) : who });
}
