import type { ClaimModel } from "@/published/claims/model";
import { Claim } from "./claim";

/** A section of claims, in their order; nothing where there are none. */
export function Claims({
  title,
  claims,
  marks,
}: {
  title: string;
  claims: readonly ClaimModel[];
  /** What is said of some of them, by id. */
  marks?: ReadonlyMap<string, string>;
}) {
  if (claims.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ol className="lines">
        {claims.map((claim) => (
          <li key={claim.id} id={claim.id}>
            {marks?.has(claim.id) ? <p className="kicker">{marks.get(claim.id)}</p> : null}
            <Claim claim={claim} />
          </li>
        ))}
      </ol>
    </section>
  );
}
