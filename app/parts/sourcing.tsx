import { t } from "@/lib/language";
import type { OriginWays, Way } from "@/published/claims/ways";
import { Actor, Chain } from "./chain";

/** Origins that are drawn; the rest are named. */
const originsDrawn = 12;
/** Ways to one origin that are drawn; of the rest it is said how many they are. */
const waysDrawn = 7;

const claims = (count: number) => t("sourcing.claims", { count });

interface Props {
  origins: readonly OriginWays[];
  /** Whether it is of one claim, of which there is nothing to count. */
  isOfOne?: boolean;
}

/**
 * How claims came here: every publisher on the left, drawn together to the origin that they have it from. Whoever only
 * speaks for itself is named below, with how much it says.
 */
export function Sourcing({ origins, isOfOne = false }: Props) {
  const told = origins.filter((one) => !isByItself(one));
  const rest = told.slice(originsDrawn);
  const alone = origins.filter(isByItself);
  return (
    <div className="grid gap-6">
      {told.length > 0 ? (
        <ol className="grid list-none gap-x-section gap-y-5 p-0 lg:grid-cols-2">
          {told.slice(0, originsDrawn).map((one) => (
            <li key={one.origin.id} className="converging">
              <ol className="ways">
                {one.ways.slice(0, shownOf(one.ways)).map((way) => (
                  <li key={way.through.map(({ id }) => id).join()}>
                    <span>
                      <Through way={way} /> {isOfOne ? null : <small>{claims(way.claims)}</small>}
                    </span>
                  </li>
                ))}
                <More ways={one.ways} />
              </ol>
              <div>
                <p className="origin">
                  <Actor actor={one.origin} />
                </p>
                <p className="text-sm text-ink-soft">
                  {isOfOne
                    ? t("sourcing.the_origin")
                    : t("sourcing.origin_of", { claims: claims(one.claims) })}
                  {one.ways.length > 1 ? t("sourcing.by_ways", { count: one.ways.length }) : null}
                </p>
                <Beyond chains={one.beyond} />
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      <Named title={t("sourcing.rest")} origins={rest} />
      <Named
        title={t(alone.length === 1 ? "sourcing.alone" : "sourcing.alone_each")}
        origins={alone}
        isOfOne={isOfOne}
      />
    </div>
  );
}

const isByItself = ({ ways, beyond }: OriginWays) =>
  beyond.length === 0 && ways.every(({ through }) => through.length === 0);

function Named({ title, origins, isOfOne = false }: Props & { title: string }) {
  if (origins.length === 0) return null;
  return (
    <div>
      <p className="text-sm text-ink-soft">{title}</p>
      <ul className="flex list-none flex-wrap gap-x-6 gap-y-1 p-0">
        {origins.map(({ origin, claims: count }) => (
          <li key={origin.id} className="border-s-4 border-ink ps-2">
            <Actor actor={origin} />
            {isOfOne ? null : <small className="text-ink-soft"> {claims(count)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One more than fits is shown rather than counted: the count would take the same room. */
const shownOf = (ways: readonly Way[]) => (ways.length === waysDrawn + 1 ? ways.length : waysDrawn);

function Through({ way: { through } }: { way: Way }) {
  return through.length === 0 ? t("sourcing.by_itself") : <Chain links={through} />;
}

function More({ ways }: { ways: readonly Way[] }) {
  const rest = ways.length - shownOf(ways);
  return rest > 0 ? <li className="text-ink-soft">{t("sourcing.other_ways", { count: rest })}</li> : null;
}

/** From whom the origin has it: told on, although an unnamed link stops what counts. */
function Beyond({ chains }: { chains: OriginWays["beyond"] }) {
  if (chains.length === 0) return null;
  return (
    <div className="beyond">
      {chains.map((chain) => (
        <p key={chain.map(({ id }) => id).join()}>
          ← <Chain links={chain} />
        </p>
      ))}
      <p className="text-ink-soft">{t("sourcing.does_not_count")}</p>
    </div>
  );
}
