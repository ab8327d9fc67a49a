import { t } from "@/lib/language";
import { type Band, type DrawnTurn, startOf } from "./geometry";

interface Props {
  drawn: DrawnTurn;
  /** Ids of the claims that are on the page. */
  shown: ReadonlySet<string>;
  /** The middle of the bar. */
  y: number;
}

/** Beside a turn: that it is denied, and that what tells it was corrected; each leads to where that is told. */
export function TurnSigns({ drawn, shown, y }: Props) {
  const { turn, words } = drawn;
  const at = startOf(drawn);
  // At the right end of the picture there is no room to the right.
  const side = at > 90 ? -1 : 1;
  const [denial] = turn.deniedBy;
  return (
    <>
      {denial ? (
        <Sign
          kind="denied"
          at={at}
          dx={0}
          y={y}
          href={shown.has(denial) ? `#${denial}` : `/claims/${denial}`}
          words={t("band.denied_by", { status: words, count: turn.deniedBy.length })}
        />
      ) : null}
      {turn.corrected ? (
        <Sign
          kind="corrected"
          at={at}
          dx={denial ? side * 24 : 0}
          y={y}
          href={`/claims/${turn.corrected}`}
          words={t("band.was_corrected", { status: words })}
        />
      ) : null}
    </>
  );
}

/** Where something had been told of that was retracted since. */
export function RetractedSigns({ band: { retracted }, y }: { band: Band; y: number }) {
  return retracted.map(({ claim, at }) =>
    claim.statusChange ? (
      <Sign
        key={claim.id}
        kind="retracted"
        at={at}
        dx={0}
        y={y}
        href={`/claims/${claim.id}`}
        words={t("band.was_retracted", { status: t(`status.${claim.statusChange.status}`) })}
      />
    ) : null,
  );
}

const lines = {
  denied: "M-4 -2.5h8M-4 2.5h8M2.5 -5.5l-5 11",
  corrected: "M-4.5 1.5c1.5-4 3-4 4.5-1.5s3 2.5 4.5-1.5",
  retracted: "M-5.5 5.5l11-11",
};

interface SignProps {
  kind: keyof typeof lines;
  at: number;
  dx: number;
  y: number;
  href: string;
  words: string;
}

function Sign({ kind, at, dx, y, href, words }: SignProps) {
  return (
    <a href={href} aria-label={words} className={`sign ${kind}`}>
      <title>{words}</title>
      <svg x={`${at.toFixed(2)}%`} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
        <g transform={`translate(${dx} 0)`}>
          <circle className="ground" r="12" />
          <circle r="8" />
          <path d={lines[kind]} />
        </g>
      </svg>
    </a>
  );
}
