import type { RunReport } from "@/dossiers/runs";
import type { ImportState } from "@/dossiers/vocabulary";

const listNames: Readonly<Record<string, string>> = {
  actors: "Actors",
  sources: "Sources",
  meetings: "Meetings",
  questions: "Questions",
  statusChanges: "Status changes",
  attendance: "Attendance",
  statements: "Statements",
  relations: "Relations",
};

const cell = "border-b border-rule py-1.5 pr-5 pl-0 text-start tabular-nums";

/** What an import did, or would do; and every problem, with where in the file it is. */
export function Report({ state, report }: { state: ImportState; report: RunReport }) {
  const { problems, problemCount, changes, changeCount, recorded, updated, unchanged, lines } = report;
  if (problemCount > 0)
    return (
      <section className="desk-section">
        <h2>
          {problemCount === 1 ? "1 problem" : `${problemCount.toLocaleString("en")} problems`}: nothing was
          imported
        </h2>
        <p className="entry-detail">Mend the file, and send it again.</p>
        <ol className="entries">
          {problems.map(({ pointer, message }, index) => (
            <li key={`${pointer} ${message}`} className="py-2">
              <b>{placeOf(pointer, lines[index])}</b>: <span dir="auto">{message}</span>
            </li>
          ))}
        </ol>
        <More shown={problems.length} of={problemCount} />
      </section>
    );
  const isDone = state === "imported";
  const lists = Object.keys(listNames).filter((list) => list in recorded || list in updated);
  return (
    <>
      <section className="desk-section">
        <h2>{isDone ? "What it did" : "What it would do"}</h2>
        {lists.length === 0 ? <p>Nothing: all that it says is on record already.</p> : null}
        {lists.length > 0 ? (
          <table className="w-fit">
            <thead>
              <tr>
                <th scope="col" className={cell}>
                  Of the file
                </th>
                <th scope="col" className={cell}>
                  {isDone ? "Recorded" : "To be recorded"}
                </th>
                <th scope="col" className={cell}>
                  {isDone ? "Written anew" : "To be written anew"}
                </th>
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => (
                <tr key={list}>
                  <th scope="row" className={cell}>
                    {listNames[list]}
                  </th>
                  <td className={cell}>{recorded[list as keyof typeof recorded] ?? 0}</td>
                  <td className={cell}>{updated[list as keyof typeof updated] ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        <p className="entry-detail">{unchanged.toLocaleString("en")} on record already, and unchanged.</p>
      </section>
      {changeCount > 0 ? (
        <section className="desk-section">
          <h2>{isDone ? "What it changed" : "What it would change"}</h2>
          <ol className="entries">
            {changes.map(({ pointer, message }) => (
              <li key={pointer} className="py-2">
                <b>{pointer}</b>: <span dir="auto">{message}</span>
              </li>
            ))}
          </ol>
          <More shown={changes.length} of={changeCount} />
        </section>
      ) : null}
    </>
  );
}

/** Where in the file: the line of a table and the field, or the pointer (RFC 6901) into a dossier. */
function placeOf(pointer: string, line: number | null | undefined): string {
  if (!line) return pointer || "The whole file";
  const [, , , ...field] = pointer.split("/");
  return `Line ${line}${field.length > 0 ? `, ${field.join("/")}` : ""}`;
}

function More({ shown, of }: { shown: number; of: number }) {
  if (shown >= of) return null;
  return <p className="entry-detail">And {(of - shown).toLocaleString("en")} more.</p>;
}
