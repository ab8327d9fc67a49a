import Link from "next/link";
import { At } from "@/app/desk/parts/when";
import type { ChangedSource } from "@/sources";

/** A source whose page is not what was captured any more. */
export function ChangedSourceLine({ source }: { source: ChangedSource }) {
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/sources/${source.id}`} prefetch={false} className="entry-title">
          {source.title}
        </Link>
        <p className="entry-detail">
          {source.publisher} · {what(source)} <At time={source.at} />
        </p>
      </div>
    </li>
  );
}

function what({ outcome, wordsChanged, titleChanged }: ChangedSource): string {
  if (outcome === "gone") return "gone by";
  if (wordsChanged && titleChanged) return "headline and text changed by";
  return wordsChanged ? "text changed by" : "headline changed by";
}
