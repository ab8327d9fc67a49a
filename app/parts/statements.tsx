import type { ClaimModel } from "@/published/claims/model";
import { sameUtterances } from "@/published/claims/same-utterances";
import { Claim } from "./claim";

/** Who said what: an utterance once, with the other reports of it below the first. */
export function Statements({ title, claims }: { title: string; claims: readonly ClaimModel[] }) {
  if (claims.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ol className="lines">
        {sameUtterances(claims).map(([first, ...others]) => (
          <li key={first.id} id={first.id}>
            <Claim claim={first} isTogether={others.length > 0} />
            {others.map((other) => (
              <div key={other.id} id={other.id} className="same-utterance">
                <p className="text-sm text-ink-soft">The same utterance, in another report:</p>
                <Claim claim={other} isTogether />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
