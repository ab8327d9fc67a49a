import type { Difference } from "@/lib/differences";
import { t } from "@/lib/language";

/** What two versions have differently, field by field, word by word. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <dl className="differences">
      {differences.map(({ label, pieces }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">
            {pieces.map((piece, index) => {
              const key = `${index}${piece.in}`;
              if (piece.in === "both") return <span key={key}>{piece.text}</span>;
              return piece.in === "before" ? (
                <del key={key}>
                  <span className="sr-only">{`${t("differences.was")} `}</span>
                  {piece.text}
                  <span className="sr-only">]</span>
                </del>
              ) : (
                <ins key={key}>
                  <span className="sr-only">{`${t("differences.now")} `}</span>
                  {piece.text}
                  <span className="sr-only">]</span>
                </ins>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
