import { Actor } from "@/app/parts/chain";
import { Count } from "@/app/parts/count";
import { Sourcing } from "@/app/parts/sourcing";
import { Utterances } from "@/app/parts/statements";
import { t } from "@/lib/language";
import type { ClaimModel } from "@/published/claims/model";
import { ownAndRepeated } from "@/published/claims/own-and-repeated";
import { waysOf } from "@/published/claims/ways";
import type { ActorModel } from "@/published/pages/actor";

/** Of an outlet: how much it found out itself, how much it has from whom, who has it from it, and which claims these are. */
export function Reporting({ actor }: { actor: ActorModel }) {
  const { through, own, repeated, from } = ownAndRepeated(actor.reporting, actor.id);
  if (own.length + repeated.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("reporting.title")}</h2>
      <Count of={t("count.claims_drawn")} count={actor.claimsRestingOn} shown={actor.reporting.length} />
      <Share own={own.length} repeated={repeated.length} />
      {from.length > 0 ? (
        <p className="text-sm">
          {t("reporting.from")}{" "}
          {from.slice(0, 8).map(({ origin, claims }, index) => (
            <span key={origin.id}>
              {index > 0 ? ", " : null}
              <Actor actor={origin} /> <span className="text-ink-soft">{claims}</span>
            </span>
          ))}
        </p>
      ) : null}
      <h3 className="mt-5 mb-2">{t("reporting.ways")}</h3>
      <Sourcing origins={waysOf(through)} />
      <List title={t("reporting.own_list")} claims={own} />
      <List title={t("reporting.repeated_list")} claims={repeated} />
    </section>
  );
}

/** Both as parts of one bar, with their words and numbers beneath. */
function Share({ own, repeated }: { own: number; repeated: number }) {
  const part = `${((own / (own + repeated)) * 100).toFixed(2)}%`;
  return (
    <figure className="share" aria-label={t("reporting.title")}>
      <svg height="22" aria-hidden="true">
        <rect className="repeated" x="0" y="1" width="100%" height="20" />
        <rect x="0" y="1" width={part} height="20" />
      </svg>
      <figcaption>
        <span>{t("reporting.own", { count: own })}</span>
        <span className="text-ink-soft">{t("reporting.repeated", { count: repeated })}</span>
      </figcaption>
    </figure>
  );
}

function List({ title, claims }: { title: string; claims: readonly ClaimModel[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 mb-2">{title}</h3>
      <Utterances claims={claims} isElsewhere={() => true} isAmongMany />
    </>
  );
}
