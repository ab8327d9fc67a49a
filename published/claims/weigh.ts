import { isDisputed, originsOf, standingOfChange, standingOfStatement } from "@/provenance/rules";
import type { Standing } from "@/provenance/vocabulary";
import type { ActorName, ClaimModel } from "./model";
import { sameUtterances } from "./same-utterances";

/** A claim with all that decides where it comes from and how well it stands. */
export interface Unweighed {
  claim: Omit<ClaimModel, "standing" | "origins" | "disputes">;
  /** Of a statement: on whose behalf, and as whose office-holder or official, the speaker speaks. */
  speaksFor: readonly string[];
}

/**
 * Says of each claim where it comes from and how well it stands: an utterance together with its other wordings, a
 * status change as one of the series that it stands in. Other wordings are to be among the claims, and of a series
 * whatever is denied.
 * @param series the ids of the changes of each series.
 */
export function weigh(unweighed: readonly Unweighed[], series: readonly (readonly string[])[]): ClaimModel[] {
  const bare = new Map(unweighed.map((one) => [one.claim.id, one]));
  const together = groupsOf(unweighed, series);
  return unweighed.map(({ claim, speaksFor }) => {
    const ids = together.get(claim.id) ?? [claim.id];
    const group = ids.flatMap((id) => bare.get(id)?.claim ?? []);
    const told = claim.statement ? group : [claim];
    const origins = originsIn(told);
    const disputes = group.flatMap(({ id, incoming }) =>
      incoming.filter(({ how, other }) => isDisputed([id], [{ how, targetId: id, claimState: other.state }])),
    );
    return { ...claim, origins, disputes, standing: standingOf(claim, told, disputes.length > 0, speaksFor) };
  });
}

/** The distinct origins of claims taken together, by name. */
export function originsIn(claims: readonly Pick<ClaimModel, "citations" | "statement">[]): ActorName[] {
  const links = new Map(
    claims.flatMap(({ citations }) => citations.flatMap(({ chain }) => chain.map((link) => [link.id, link]))),
  );
  const told = claims.map(({ citations, statement }) => ({
    chains: citations.map(({ chain }) => chain),
    speakerId: statement?.speaker.id ?? null,
  }));
  return originsOf(told).flatMap((id) => links.get(id) ?? []);
}

/** How well a status stands by the run that says it, latest first. */
export function standingOfRun(run: readonly ClaimModel[]): Standing {
  return standingOfChange({
    state: "published",
    disputed: run.some(({ standing }) => standing === "disputed"),
    claims: run.map(evidenceOf),
  });
}

const evidenceOf = ({ citations, parties }: Pick<ClaimModel, "citations" | "parties">) => ({
  chains: citations.map(({ chain }) => chain),
  parties,
});

function standingOf(
  claim: Unweighed["claim"],
  told: readonly Unweighed["claim"][],
  disputed: boolean,
  speaksFor: readonly string[],
): Standing {
  const { state, statement } = claim;
  if (!statement) return standingOfChange({ state, disputed, claims: [evidenceOf(claim)] });
  const wordings = told.flatMap((one) => {
    const citations = one.citations.map(({ chain, source }) => ({ chain, sourceKind: source.kind }));
    return one.statement ? [{ speakerId: one.statement.speaker.id, citations }] : [];
  });
  return standingOfStatement({ state, disputed, speakerId: statement.speaker.id, speaksFor, wordings });
}

/** With which others each claim is one: other wordings of a statement, other changes of a series. */
function groupsOf(
  unweighed: readonly Unweighed[],
  series: readonly (readonly string[])[],
): Map<string, readonly string[]> {
  const statements = unweighed.map(({ claim }) => claim).filter(({ statement }) => statement);
  const utterances = sameUtterances(statements).map((group) => group.map(({ id }) => id));
  return new Map([...utterances, ...series].flatMap((ids) => ids.map((id) => [id, ids])));
}
