import { meetingKindLabels, meetingKinds } from "@/meetings/vocabulary";
import type { BoardFilter } from "@/published/pages/board";

/** Narrows the board down by its address. */
export function Filter({ asked }: { asked: BoardFilter }) {
  const isNarrowed = Object.values(asked).some(Boolean);
  return (
    <details open={isNarrowed} className="no-print">
      <summary className="cursor-pointer text-sm font-semibold">
        Narrow down by place, participant or kind
      </summary>
      <form className="filters" action="/" aria-label="Filter the board">
        <div className="field">
          <label htmlFor="filter-place">Place</label>
          <input id="filter-place" name="place" defaultValue={asked.place} maxLength={200} />
        </div>
        <div className="field">
          <label htmlFor="filter-participant">Participant</label>
          <input
            id="filter-participant"
            name="participant"
            defaultValue={asked.participant}
            maxLength={200}
          />
        </div>
        <div className="field">
          <label htmlFor="filter-kind">Kind</label>
          <select id="filter-kind" name="kind" defaultValue={asked.kind ?? ""}>
            <option value="">Any</option>
            {meetingKinds.map((kind) => (
              <option key={kind} value={kind}>
                {meetingKindLabels[kind]}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          Show
        </button>
      </form>
      {isNarrowed ? <a href="/">Show the whole board</a> : null}
    </details>
  );
}
