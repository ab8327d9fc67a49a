import { t } from "@/lib/language";
import type { ClaimModel } from "@/published/claims/model";
import { Told } from "./told";

/**
 * What others say of a claim: the reasons given for it side by side, each with its speaker, and who denies, confirms
 * or corrects it. What stands beside it anyway is left out.
 */
export function Reasons({ claim, isTogether }: { claim: ClaimModel; isTogether: boolean }) {
  const shown = claim.incoming.filter(
    ({ how, other }) => other.state === "published" && !(isTogether && how === "same_utterance"),
  );
  const reasons = shown.filter(({ how }) => how === "explains");
  const others = shown.filter(({ how }) => how !== "explains");
  return (
    <>
      {reasons.length > 0 ? (
        <div>
          <p className="text-sm text-ink-soft">{t("claim.reasons", { count: reasons.length })}</p>
          <ul className="reasons">
            {reasons.map(({ other }) => (
              <li key={other.id}>
                <Told other={other} beside={claim.meetings} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul className="text-sm">
          {others.map(({ how, other }) => (
            <li key={`${how}${other.id}`}>
              {t(`relation_passive.${how}`)} <Told other={other} beside={claim.meetings} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
