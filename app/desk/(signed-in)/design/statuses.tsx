import { StatusMark } from "@/app/desk/parts/marks";
import { origins } from "@/app/parts/chain";
import { Standing } from "@/app/parts/claim";
import { ShapeMark } from "@/app/parts/shape";
import { AccountsDiffer, AsWorded, StanceWord, StatusWord } from "@/app/parts/status";
import {
  differShape,
  type Shape,
  stanceShapes,
  statusShapes,
  type Tone,
  tones,
} from "@/app/parts/status-shapes";
import { statuses, statusLabels } from "@/meetings/vocabulary";
import { standings } from "@/provenance/vocabulary";
import { stances } from "@/statements/vocabulary";
import { Sample } from "./sample";

const inCells = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-x-part gap-y-3";

/** A shape as pictures have it, without its word. */
function Mark({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <span data-tone={tone} className="inline-block size-4 align-[-0.15em] text-(--tone)">
      <ShapeMark shape={shape} />
    </span>
  );
}

export function Statuses() {
  return (
    <>
      <Sample label="Each status: its word with its shape, what it means, its shape alone, and its tone">
        <ul className={inCells}>
          {statuses.map((status) => (
            <li key={status}>
              <StatusWord status={status} className="text-lg" />
              <p className="text-sm">{statusLabels[status].means}</p>
              <p className="text-sm text-ink-soft">
                <Mark shape={statusShapes[status]} tone={tones[status]} /> tone-{tones[status]}
              </p>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample label="With the number of its origins">
        <ul className={inCells}>
          {statuses.map((status, index) => (
            <li key={status}>
              <StatusWord status={status} /> <span className="text-sm">{origins(index + 1)}</span>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample label="In the source’s own word; where accounts differ; at the desk, where there is none yet">
        <p className="flex flex-wrap gap-x-part gap-y-1">
          <span>
            <StatusWord status="postponed" />
            <AsWorded words="on ice" />
          </span>
          <span>
            <AccountsDiffer /> <Mark shape={differShape} tone="doubt" />
          </span>
          <StatusMark status={null} />
        </p>
      </Sample>
    </>
  );
}

export function Stances() {
  return (
    <Sample label="Each stance on a question: its word with its shape, and its shape alone">
      <ul className="flex flex-wrap gap-x-part gap-y-1">
        {stances.map((stance) => (
          <li key={stance}>
            <StanceWord stance={stance} /> <Mark shape={stanceShapes[stance]} tone="idea" />
          </li>
        ))}
      </ul>
    </Sample>
  );
}

export function Standings() {
  return (
    <>
      <Sample label="How well a claim stands: by itself">
        <p className="flex flex-wrap gap-x-part gap-y-1">
          {standings.map((standing) => (
            <Standing key={standing} claim={{ standing }} />
          ))}
        </p>
      </Sample>
      <Sample label="In lists, where what is usual has no frame">
        <p className="flex flex-wrap gap-x-part gap-y-1">
          {standings.map((standing) => (
            <span key={standing}>
              <Standing claim={{ standing }} isPlain />
            </span>
          ))}
        </p>
      </Sample>
    </>
  );
}
