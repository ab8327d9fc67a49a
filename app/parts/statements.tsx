import type { ReactNode } from "react";
import { t } from "@/lib/language";
import type { ClaimModel } from "@/published/claims/model";
import { sameUtterances } from "@/published/claims/same-utterances";
import { Claim } from "./claim";
import { Count } from "./count";

interface Props {
  id?: string;
  title: string;
  /** How many there are in all, and how many of them are shown here. */
  count: number;
  shown: number;
  pager: ReactNode;
  children: ReactNode;
}

/** A section of statements, as many as a page shows. */
export function Statements({ id, title, count, shown, pager, children }: Props) {
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      <Count of={t("count.statements")} count={count} shown={shown} />
      {children}
      {pager}
    </section>
  );
}

/**
 * Statements in their order: an utterance once, with the other reports of it below the first.
 * @param isElsewhere whether the page has a claim elsewhere too, by which it is then found on it.
 */
export function Utterances({
  claims,
  isElsewhere = () => false,
  isAmongMany = false,
}: {
  claims: readonly ClaimModel[];
  isElsewhere?: (id: string) => boolean;
  isAmongMany?: boolean;
}) {
  return (
    <ol className="lines">
      {sameUtterances(claims).map(([first, ...others]) => (
        <li key={first.id} id={isElsewhere(first.id) ? undefined : first.id}>
          <Claim claim={first} isTogether={others.length > 0} isAmongMany={isAmongMany} />
          {others.map((other) => (
            <div
              key={other.id}
              id={isElsewhere(other.id) ? undefined : other.id}
              className="ms-5 mt-3 border-s-2 border-rule ps-4"
            >
              <p className="text-sm text-ink-soft">{t("claim.same_utterance")}</p>
              <Claim claim={other} isTogether isAmongMany={isAmongMany} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
