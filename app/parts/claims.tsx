import type { ClaimModel } from "@/published/claims/model";
import { Claim } from "./claim";

/** A section of claims, in their order; nothing where there are none. */
export function Claims({ title, claims }: { title: string; claims: readonly ClaimModel[] }) {
  if (claims.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ol className="lines">
        {claims.map((claim) => (
          <li key={claim.id} id={claim.id}>
            <Claim claim={claim} />
          </li>
        ))}
      </ol>
    </section>
  );
}
