import { t } from "@/lib/language";
import type { Matrix } from "./positions";
import { StanceWord } from "./status";
import { When } from "./when";

/** Who stands where: a row for each actor, a column for each question, the latest stance first and what it was before. */
export function PositionMatrix({
  matrix: { questions, rows },
  shown,
}: {
  matrix: Matrix;
  /** Ids of the claims that are on the page. */
  shown: ReadonlySet<string>;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached with the keyboard
    <section className="overflow-x-auto" aria-label={t("matrix.label")} tabIndex={0}>
      <table className="positions">
        <thead>
          <tr>
            <td />
            {questions.map(({ key, question }) => (
              <th key={key} scope="col">
                <a href={`/questions/${key}`} dir="auto">
                  {question}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ actor, taken }) => (
            <tr key={actor.id}>
              <th scope="row">
                <a href={`/actors/${actor.key}`} dir="auto">
                  {actor.name}
                </a>
              </th>
              {taken.map((moves, index) => (
                <td key={questions[index]?.key}>
                  <ol>
                    {moves.toReversed().map(({ stance, claimId, said, timeZone }, before) => (
                      <li key={claimId} className={before > 0 ? "text-sm" : undefined}>
                        {before > 0 ? `${t("matrix.before")} ` : null}
                        <a href={shown.has(claimId) ? `#${claimId}` : `/claims/${claimId}`}>
                          <StanceWord stance={stance} />
                        </a>
                        {said ? (
                          <small>
                            <When date={said} timeZone={timeZone} />
                          </small>
                        ) : null}
                      </li>
                    ))}
                  </ol>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** That other positions were taken than those that are told of. */
export const NotAllMoves = () => <p className="text-sm text-ink-soft">{t("matrix.not_all")}</p>;
