import { Actor, Chains, origins } from "@/app/parts/chain";
import { ChangeFacts, ClaimNotes, Standing } from "@/app/parts/claim";
import { Count } from "@/app/parts/count";
import { Pager } from "@/app/parts/pager";
import { Reasons } from "@/app/parts/reasons";
import { AsWorded } from "@/app/parts/status";
import { tones } from "@/app/parts/status-shapes";
import { When } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { ClaimModel, StatusChangeModel } from "@/published/claims/model";

interface Props {
  changes: readonly ClaimModel[];
  /** What is said of some of them, by id. */
  marks: ReadonlyMap<string, string>;
  /** How many there are in all. */
  count: number;
  /** Where the first part of them is, when this is a later one. */
  first?: string | null;
  /** Where they go on; null: they end here. */
  next: string | null;
}

/** Every status change with whose word it is, the latest first, down a line that shows the same as the band above. */
export function StatusHistory({ changes, marks, count, first = null, next }: Props) {
  return (
    <div>
      <Count of={t("count.status_changes")} count={count} shown={changes.length} />
      <ol className="rail">
        {changes.map((claim) =>
          claim.statusChange ? (
            <li
              key={claim.id}
              id={claim.id}
              data-tone={tones[claim.statusChange.status]}
              data-mark={claim.statusChange.status}
              data-account={claim.accordingTo ? "other" : "own"}
              data-state={claim.state}
            >
              {marks.has(claim.id) ? <p className="kicker">{marks.get(claim.id)}</p> : null}
              <Change claim={claim} change={claim.statusChange} />
            </li>
          ) : null,
        )}
      </ol>
      <Pager of={t("count.status_changes")} first={first} next={next} />
    </div>
  );
}

function Change({ claim, change }: { claim: ClaimModel; change: StatusChangeModel }) {
  const { timeZone, accordingTo } = claim;
  return (
    <>
      <p className="turn-words text-lg leading-snug">
        <span className="font-heading text-(--tone)">{t(`status.${change.status}`)}</span>
        <AsWorded words={change.statusAsWorded} />, <When date={change.effective} timeZone={timeZone} />
        {accordingTo ? rich("claim.according_after", { who: <Actor actor={accordingTo} /> }) : null}
      </p>
      <ChangeFacts change={change} whose={null} timeZone={timeZone} />
      <ClaimNotes claim={claim} />
      <p className="text-sm text-ink-soft">
        <Standing claim={claim} /> <Chains citations={claim.citations} />. {origins(claim.origins.length)}.{" "}
        <a href={`/claims/${claim.id}`}>{t("claim.how_we_know")}</a>
      </p>
      <Reasons claim={claim} isTogether={false} />
    </>
  );
}
