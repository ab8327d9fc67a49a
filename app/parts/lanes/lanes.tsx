import { ShapeMark } from "@/app/parts/shape";
import { StanceWord } from "@/app/parts/status";
import { type Shape, stanceShapes, stanceTones } from "@/app/parts/status-shapes";
import { t } from "@/lib/language";
import { capitalised } from "@/lib/text";
import { stances } from "@/statements/vocabulary";
import type { Lanes as Drawn, Lane, Mark, Way } from "./geometry";

const percent = (at: number) => `${at.toFixed(2)}%`;
const rowHeight = 24;
const middleOf = (row: number) => row * rowHeight + rowHeight / 2;
const heightOf = ({ rows }: Lane) => rows * rowHeight + 6;

/** What was said, where it tells of no question. */
const stroke: Shape = { line: "M8 1v14" };
const retracted: Shape = { line: "M8 1v14M3 11 13 5" };

interface Props {
  drawn: Drawn;
  label: string;
  /** How much there is on further pages, of which nothing is drawn. */
  elsewhere?: number;
}

/** What was said along time, a line for each question or speaker. Every mark leads to its claim. */
export function Lanes({ drawn, label, elsewhere = 0 }: Props) {
  const { lanes, ticks } = drawn;
  return (
    <figure className="lanes" aria-label={label}>
      <ol>
        {lanes.map((lane) => (
          <li key={lane.key}>
            <p className="lane-name">
              {lane.href ? (
                <a href={lane.href} dir="auto">
                  {lane.label}
                </a>
              ) : (
                lane.label
              )}
            </p>
            <LanePicture lane={lane} ticks={ticks} />
            {lane.marks.some(({ stance }) => stance) ? (
              <p className="on-paper">{lane.marks.map(({ words }) => words).join("; ")}.</p>
            ) : null}
          </li>
        ))}
      </ol>
      <div className="axis">
        <svg height="20" aria-hidden="true">
          <line x1="0" x2="100%" y1="0.5" y2="0.5" />
          {ticks.map(({ at, name }) => (
            <text
              key={name}
              x={percent(at)}
              y="16"
              textAnchor={at > 85 ? "end" : at < 10 ? "start" : "middle"}
            >
              {name}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className="text-sm text-ink-soft">
        <Legend drawn={drawn} />
        {captionOf(drawn, elsewhere)}
      </figcaption>
    </figure>
  );
}

function LanePicture({ lane, ticks }: { lane: Lane; ticks: Drawn["ticks"] }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is no picture of its own, but links with words; the figure has the name
    <svg height={heightOf(lane)}>
      {ticks.map(({ at }) => (
        <line key={at} className="tick" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      {lane.ways.map((way) => (
        <WayLine key={way.to.claimId} way={way} />
      ))}
      {lane.marks.map((mark) => (
        <MarkLink key={mark.claimId} mark={mark} />
      ))}
    </svg>
  );
}

function WayLine({ way: { from, to, isMove } }: { way: Way }) {
  return (
    <line
      className={isMove ? "moved" : "repeated"}
      data-tone={from.stance ? stanceTones[from.stance] : undefined}
      x1={percent(from.at)}
      x2={percent(to.at)}
      y1={middleOf(from.row)}
      y2={middleOf(to.row)}
    />
  );
}

function MarkLink({ mark: { href, words, stance, isRetracted, from, to, at, isOpen, row } }: { mark: Mark }) {
  const y = middleOf(row);
  return (
    <a href={href} aria-label={words} data-tone={stance ? stanceTones[stance] : "idea"}>
      <title>{words}</title>
      {isOpen ? <line className="open" x1={percent(from)} x2={percent(to)} y1={y} y2={y} /> : null}
      {to > from && !isOpen ? (
        <rect x={percent(from)} width={percent(to - from)} y={y - 5} height="10" rx="2" />
      ) : null}
      <svg x={percent(at)} y={y - 12} width="1" height="1" overflow="visible" aria-hidden="true">
        <g>
          <rect className="ground" x="-12" width="24" height="24" />
          <svg x="-8" y="4" width="16" height="16" aria-hidden="true">
            <ShapeMark shape={stance ? stanceShapes[stance] : isRetracted ? retracted : stroke} />
          </svg>
        </g>
      </svg>
    </a>
  );
}

/** The shapes that are drawn, with their words. */
function Legend({ drawn: { lanes } }: { drawn: Drawn }) {
  const drawn = new Set(lanes.flatMap(({ marks }) => marks.map(({ stance }) => stance)));
  const named = stances.filter((stance) => drawn.has(stance));
  if (named.length === 0) return null;
  return (
    <span className="legend">
      {named.map((stance) => (
        <StanceWord key={stance} stance={stance} />
      ))}
    </span>
  );
}

/** What the picture's signs mean, as far as it has them, and what it leaves out. */
function captionOf({ lanes, ends, left }: Drawn, elsewhere: number): string {
  const marks = lanes.flatMap((lane) => lane.marks);
  const ways = lanes.flatMap((lane) => lane.ways);
  const unseen = left.marks + elsewhere;
  const said = [
    t("lanes.ends", { from: ends[0], to: ends[1] }),
    marks.some(({ stance }) => stance === null) ? t("lanes.stroke") : null,
    marks.some(({ from, to, isOpen }) => to > from && !isOpen) ? t("lanes.bar") : null,
    marks.some(({ isOpen }) => isOpen) ? t("lanes.open") : null,
    ways.some(({ isMove }) => !isMove) ? t("lanes.repeated") : null,
    ways.some(({ isMove }) => isMove) ? t("lanes.moved") : null,
    unseen > 0 ? t("lanes.marks_left", { count: unseen }) : null,
    left.undated > 0 ? t("lanes.undated_left", { count: left.undated }) : null,
    left.lanes > 0 ? t("lanes.lanes_left", { count: left.lanes }) : null,
  ].filter((one) => one !== null);
  return `${capitalised(said.join("; "))}.`;
}
