import { tones } from "@/app/parts/status-shapes";
import { t } from "@/lib/language";
import { capitalised } from "@/lib/text";
import type { MeetingModel } from "@/published/pages/meeting";
import { bandOf, type Band as Drawn, type DrawnTurn, isVague, startOf } from "./geometry";
import { indent } from "./labels";
import { Patterns } from "./patterns";
import { RetractedSigns, TurnSigns } from "./signs";

const percent = (at: number) => `${at.toFixed(2)}%`;
const rowHeight = 38;
const laneHeight = 40;

/**
 * The run of statuses along time, and beneath it what others say of the same time. Every turn leads to where it is
 * told in words; on a phone the words are in that list alone.
 */
export function Timeline({ meeting }: { meeting: MeetingModel }) {
  const band = bandOf(meeting);
  if (!band) return null;
  const { statusChanges, attendance, statements } = meeting;
  const shown = new Set([...statusChanges, ...attendance, ...statements].map(({ id }) => id));
  return (
    <figure className="band" aria-label={t("band.label")}>
      <Wide band={band} shown={shown} />
      <Narrow band={band} shown={shown} />
      <figcaption className="mt-1 text-sm text-ink-soft">{captionOf(band)}</figcaption>
    </figure>
  );
}

interface Props {
  band: Drawn;
  /** Ids of the claims that are on the page. */
  shown: ReadonlySet<string>;
}

function Wide({ band, shown }: Props) {
  const top = band.rows * rowHeight + 4;
  const lanes = top + 34;
  const axis = lanes + (band.lanes.length - 1) * laneHeight + 8;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is no picture of its own, but links with words; the figure has the name
    <svg className="max-md:hidden" height={axis + (band.date ? 56 : 30)}>
      <Patterns of="wide" />
      {band.date ? <DateMark date={band.date} from={top - 4} to={axis} /> : null}
      {band.lanes.map(({ turns }, index) =>
        turns.map((drawn) => (
          <TurnMark
            key={drawn.turn.claim.id}
            drawn={drawn}
            of="wide"
            y={index === 0 ? top : lanes + index * laneHeight - 16}
            height={index === 0 ? 22 : 10}
          />
        )),
      )}
      {band.lanes.map(({ turns }, index) =>
        turns.map((drawn) => (
          <TurnSigns
            key={drawn.turn.claim.id}
            drawn={drawn}
            shown={shown}
            y={index === 0 ? top + 11 : lanes + index * laneHeight - 11}
          />
        )),
      )}
      <RetractedSigns band={band} y={top + 11} />
      <Axis band={band} y={axis} />
    </svg>
  );
}

/** Without words, because there is no room for them: the list below has them. */
function Narrow({ band, shown }: Props) {
  const height = 26 + (band.lanes.length - 1) * 22;
  const topOf = (index: number) => (index === 0 ? 0 : 14 + index * 22);
  return (
    <>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is no picture of its own, but links with words; the figure has the name */}
      <svg className="md:hidden" height={height + (band.date ? 10 : 0)}>
        <Patterns of="narrow" />
        {band.date ? <DateMark date={{ ...band.date, words: "" }} from={0} to={height} /> : null}
        {band.lanes.map(({ turns }, index) =>
          turns.map((drawn) => (
            <TurnMark
              key={drawn.turn.claim.id}
              drawn={{ ...drawn, label: null, reportedAt: null }}
              of="narrow"
              y={topOf(index)}
              height={index === 0 ? 22 : 9}
            />
          )),
        )}
        {band.lanes.map(({ turns }, index) =>
          turns.map((drawn) => (
            <TurnSigns
              key={drawn.turn.claim.id}
              drawn={drawn}
              shown={shown}
              y={topOf(index) + (index === 0 ? 11 : 4)}
            />
          )),
        )}
        <RetractedSigns band={band} y={11} />
      </svg>
      <p className="flex justify-between text-sm text-ink-soft md:hidden" aria-hidden="true">
        <span>{band.ends[0]}</span>
        <span>{band.ends[1]}</span>
      </p>
    </>
  );
}

interface MarkProps {
  drawn: DrawnTurn;
  of: "wide" | "narrow";
  y: number;
  height: number;
}

function TurnMark({ drawn: { turn, words, since, stretch, reportedAt, label }, of, y, height }: MarkProps) {
  const isMain = height > 12;
  const at = percent(startOf({ turn, stretch }));
  const shift = label?.anchor === "end" ? -indent : indent;
  const baseline = y - (isMain ? 24 + (label?.row ?? 0) * rowHeight : 5);
  return (
    <a href={`#${turn.claim.id}`} aria-label={`${words}, ${since}`} data-tone={tones[turn.status]}>
      <Bars turn={turn} stretch={stretch} of={of} y={y} height={height} />
      {label ? (
        <>
          {isMain ? <line className="leader" x1={at} x2={at} y1={baseline - 12} y2={y} /> : null}
          <text className="turn" x={at} dx={shift} y={baseline} textAnchor={label.anchor}>
            {words}
          </text>
          {isMain ? (
            <text className="since" x={at} dx={shift} y={baseline + 16} textAnchor={label.anchor}>
              {since}
            </text>
          ) : null}
        </>
      ) : null}
      {reportedAt === null ? null : (
        <>
          <line
            className="reported"
            x1={at}
            x2={percent(reportedAt)}
            y1={y + height + 6}
            y2={y + height + 6}
          />
          <circle className="reported" cx={percent(reportedAt)} cy={y + height + 6} r="3.5" />
        </>
      )}
    </a>
  );
}

function Bars({
  turn,
  stretch,
  of,
  y,
  height,
}: Omit<MarkProps, "drawn"> & Pick<DrawnTurn, "turn" | "stretch">) {
  const start = startOf({ turn, stretch });
  const width = Math.max(stretch.holds[1] - start, 0);
  const { comes } = stretch;
  return (
    <g data-tone={tones[turn.status]} data-status={turn.status} className="bars">
      {isVague({ turn, stretch }) ? (
        <rect
          x={percent(comes[0])}
          width={percent(comes[1] - comes[0])}
          y={y}
          height={height}
          fill={fillOf(turn.status, of)}
          mask={`url(#${of}-comes)`}
        />
      ) : null}
      <rect
        x={percent(start)}
        width={width > 0.7 ? percent(width) : "6"}
        y={y}
        height={height}
        fill={fillOf(turn.status, of)}
      />
      <line className="edge" x1={percent(start)} x2={percent(start)} y1={y} y2={y + height} />
    </g>
  );
}

/** What is not solid is drawn by a pattern. */
const patterned: readonly string[] = [
  "planned",
  "in_doubt",
  "postponed",
  "suspended",
  "declined",
  "cancelled",
  "not_held",
];
const fillOf = (status: string, of: string) =>
  patterned.includes(status) ? `url(#${of}-${status})` : undefined;

function DateMark({
  date: { from, to, isOpen, words, anchor },
  from: y1,
  to: y2,
}: {
  date: NonNullable<Drawn["date"]>;
  from: number;
  to: number;
}) {
  const isDay = to - from < 3;
  const at = percent(anchor === "start" || isDay ? from : to);
  return (
    <g className="date">
      {isDay ? (
        <line x1={percent(from)} x2={percent(from)} y1={y1} y2={y2} />
      ) : (
        <rect
          x={percent(from)}
          width={percent(to - from)}
          y={y1}
          height={y2 - y1}
          className={isOpen ? "open" : undefined}
        />
      )}
      {words ? (
        <text x={at} y={y2 + 44} textAnchor={anchor}>
          {t("band.date", { date: words })}
        </text>
      ) : null}
      {words ? <line x1={at} x2={at} y1={y2} y2={y2 + 30} /> : null}
    </g>
  );
}

function Axis({ band: { ends, endsAt, date }, y }: { band: Drawn; y: number }) {
  // The line of the meeting's date would go through the words, and says the day itself.
  const isDateLast = date !== null && !date.isOpen && date.anchor === "end" && date.to > endsAt[1] - 12;
  return (
    <g className="axis">
      <line x1="0" x2="100%" y1={y} y2={y} />
      <text x={percent(endsAt[0])} y={y + 18}>
        {ends[0]}
      </text>
      {isDateLast ? null : (
        <text x={percent(endsAt[1])} y={y + 18} textAnchor="end">
          {ends[1]}
        </text>
      )}
    </g>
  );
}

/** What the picture's signs mean, as far as it has them. */
function captionOf({ lanes, left, date, retracted }: Drawn): string {
  const turns = lanes.flatMap((lane) => lane.turns);
  const has = (test: (drawn: DrawnTurn) => boolean) => turns.some(test);
  const said = [
    has(isVague) ? t("band.fades") : null,
    has(({ reportedAt }) => reportedAt !== null) ? t("band.ring") : null,
    has(({ turn }) => turn.deniedBy.length > 0) ? t("band.denied") : null,
    has(({ turn }) => turn.corrected !== null) ? t("band.corrected") : null,
    retracted.length > 0 ? t("band.retracted") : null,
    date?.isOpen ? t("band.shaded") : null,
    lanes.length > 1 ? t("band.thin") : null,
    left.turns > 0 ? t("band.turns_left", { count: left.turns }) : null,
    left.accounts > 0 ? t("band.accounts_left", { count: left.accounts }) : null,
  ].filter((one) => one !== null);
  const words = said.join("; ");
  return words ? `${capitalised(words)}.` : "";
}
