import { Claim } from "@/app/parts/claim";
import { Count } from "@/app/parts/count";
import { Pager } from "@/app/parts/pager";
import { rich } from "@/components/rich";
import { groupBy } from "@/lib/group-by";
import { t } from "@/lib/language";
import type { ClaimModel } from "@/published/claims/model";

interface Props {
  title: string;
  claims: readonly ClaimModel[];
  /** How many changes there are in all. */
  count: number;
  /** Where the first part of the list is, when this is a later one. */
  first?: string | null;
  /** Where the list goes on; null: it ends here. */
  next: string | null;
}

/** What is folded in says more than its heading. */
const openOnPaper = "print:details-content:h-auto print:details-content:[content-visibility:visible]";

/** Who takes part: of each actor what each account says last, and below it how that came to be. */
export function Attendance({ title, claims, count, first = null, next }: Props) {
  if (claims.length === 0 && !first) return null;
  const byAccount = groupBy(
    claims,
    ({ attendance, accordingTo }) => `${attendance?.actor.id} ${accordingTo?.id}`,
  );
  return (
    <section className="section">
      <h2>{title}</h2>
      <Count of={t("count.attendance")} count={count} shown={claims.length} />
      <ol className="lines">
        {[...byAccount.values()].map((changes) => {
          const now = changes.find((claim) => claim.state === "published") ?? changes[0];
          const before = changes.filter((claim) => claim !== now);
          if (!now?.attendance) return null;
          return (
            <li key={now.id} id={now.id}>
              <Claim claim={now} />
              {before.length > 0 ? (
                <details className={`mt-3 ${openOnPaper}`}>
                  <summary>
                    {rich("meeting.before_changes", {
                      count: before.length,
                      who: <bdi>{now.attendance.actor.name}</bdi>,
                    })}
                  </summary>
                  <ol className="lines ms-5">
                    {before.map((claim) => (
                      <li key={claim.id} id={claim.id}>
                        <Claim claim={claim} />
                      </li>
                    ))}
                  </ol>
                </details>
              ) : null}
            </li>
          );
        })}
      </ol>
      <Pager of={t("count.attendance")} first={first} next={next} />
    </section>
  );
}
