import type { DerivedState, RecordedDate, StatusChangeFacts } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import type { Standing } from "@/provenance/vocabulary";
import type { ActorName, ClaimModel, RelationModel } from "@/published/claims/model";
import { originsIn, standingOfRun } from "@/published/claims/weigh";

/** What one account says of a meeting, and how anyone knows: all of it is read within that account. */
export interface AccountModel {
  /** Null: the record's own. */
  whose: ActorName | null;
  status: Status;
  since: RecordedDate;
  /** Its run: the changes that say so, latest first. */
  run: [ClaimModel, ...ClaimModel[]];
  /** Of the run. */
  standing: Standing;
  origins: ActorName[];
  /** What makes it disputed, each once. */
  disputes: RelationModel[];
  schedule: DerivedState["schedule"];
  place: DerivedState["place"];
}

/**
 * The account that a change belongs to.
 * @param accounts what is derived of the meeting's.
 * @param claims its changes as pages show them, by id.
 */
export function accountOf(
  { accordingToId }: StatusChangeFacts,
  { accounts }: Pick<DerivedState, "accounts">,
  claims: ReadonlyMap<string, ClaimModel>,
): AccountModel | null {
  const told = accounts.get(accordingToId);
  if (!told) return null;
  const { run, schedule, place } = told;
  const [latest, ...before] = run.flatMap(({ claimId }) => claims.get(claimId) ?? []).reverse();
  const [first] = run;
  if (!first || !latest) return null;
  return {
    whose: latest.accordingTo,
    status: first.status,
    since: first.effective,
    run: [latest, ...before],
    standing: standingOfRun([latest, ...before]),
    origins: originsIn([latest, ...before]),
    disputes: [
      ...new Map(
        [latest, ...before].flatMap(({ disputes }) => disputes.map((one) => [one.other.id, one])),
      ).values(),
    ],
    schedule,
    place,
  };
}
