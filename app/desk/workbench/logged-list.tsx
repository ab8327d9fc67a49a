import Link from "next/link";
import { claimKindLabels, claimStateLabels } from "@/claims/vocabulary";
import type { Logged, LoggedElsewhere } from "./model";

interface LoggedListProps {
  logged: readonly (Logged & { number: number })[];
  elsewhere: readonly LoggedElsewhere[];
  onShow: (logged: Logged) => void;
}

/** What is on record from a source, in the order of its text; then what cites it without words that stand there. */
export function LoggedList({ logged, elsewhere, onShow }: LoggedListProps) {
  if (logged.length + elsewhere.length === 0)
    return <p className="text-ink-soft">Nothing is logged from this source yet.</p>;
  return (
    <ol className="entries">
      {logged.map((one) => (
        <li key={`${one.id} ${one.start}`} className="entry">
          <Said claim={one} number={one.number} />
          <span className="entry-side">
            <span className="mark">{claimStateLabels[one.state]}</span>
            <button type="button" className="button text-sm" onClick={() => onShow(one)}>
              Show<span className="sr-only"> {one.number} in the text</span>
            </button>
          </span>
        </li>
      ))}
      {elsewhere.map((one) => (
        <li key={one.id} className="entry">
          <Said claim={one} />
          <span className="entry-side">
            <span className="mark">{claimStateLabels[one.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Said({ claim, number }: { claim: LoggedElsewhere; number?: number }) {
  return (
    <div className="entry-main">
      <Link
        href={`/desk/claims/${claim.id}`}
        prefetch={false}
        className="entry-title line-clamp-2 font-normal"
      >
        {number === undefined ? null : `${number}. `}
        {claim.line}
      </Link>
      <p className="entry-detail">
        {claimKindLabels[claim.kind]}
        {claim.author ? ` by ${claim.author}` : null}
        {number === undefined ? " · its excerpt is not in this text" : null}
      </p>
    </div>
  );
}
