import type { ClaimModel } from "@/published/claims/model";
import { Claim } from "./claim";
import { Count } from "./count";
import { Pager } from "./pager";

interface Props {
  title: string;
  claims: readonly ClaimModel[];
  /** What they are, in the plural. */
  of: string;
  /** How many there are in all. */
  count: number;
  /** Where the first part of the list is, when this is a later one. */
  first?: string | null;
  /** Where the list goes on; null: it ends here. */
  next: string | null;
}

/** A section of claims, in their order; nothing where there are none. */
export function Claims({ title, claims, of, count, first = null, next }: Props) {
  if (claims.length === 0 && !first) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <Count of={of} count={count} shown={claims.length} />
      <ol className="lines">
        {claims.map((claim) => (
          <li key={claim.id} id={claim.id}>
            <Claim claim={claim} isAmongMany />
          </li>
        ))}
      </ol>
      <Pager of={of} first={first} next={next} />
    </section>
  );
}
