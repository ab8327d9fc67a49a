import { fieldLength } from "@/app/parts/field-length";
import { t } from "@/lib/language";
import { meetingKinds } from "@/meetings/vocabulary";
import type { BoardFilter } from "@/published/pages/board";

/** Narrows the board down by its address. */
export function Filter({ asked }: { asked: BoardFilter }) {
  const isNarrowed = Object.values(asked).some(Boolean);
  return (
    <details open={isNarrowed} className="no-print">
      <summary className="cursor-pointer text-sm font-semibold">{t("board.narrow")}</summary>
      <form className="filters" action="/" aria-label={t("board.filter")}>
        <div className="field">
          <label htmlFor="filter-place">{t("board.place")}</label>
          <input id="filter-place" name="place" defaultValue={asked.place} maxLength={fieldLength} />
        </div>
        <div className="field">
          <label htmlFor="filter-participant">{t("board.participant")}</label>
          <input
            id="filter-participant"
            name="participant"
            defaultValue={asked.participant}
            maxLength={fieldLength}
          />
        </div>
        <div className="field">
          <label htmlFor="filter-kind">{t("board.kind")}</label>
          <select id="filter-kind" name="kind" defaultValue={asked.kind ?? ""}>
            <option value="">{t("board.any")}</option>
            {meetingKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`meeting_kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {t("board.show")}
        </button>
      </form>
      {isNarrowed ? <a href="/">{t("board.show_whole")}</a> : null}
    </details>
  );
}
