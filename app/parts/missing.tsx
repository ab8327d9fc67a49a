import { answerWith } from "@/lib/answering";
import { decoded } from "@/lib/decoded";
import { folded } from "@/lib/folding";
import { t } from "@/lib/language";
import { fieldLength } from "./field-length";
import { Frame } from "./frame";

/**
 * The page of an address at which nothing is on record; the answer says so by its status.
 * @param named the part of the address that names what is missing, whose words are offered for a search.
 */
export function missing(named = "") {
  answerWith(404);
  const words = folded(decoded(named)).slice(0, fieldLength);
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>{t("missing.title")}</h1>
        <p className="lede">{t("missing.lede")}</p>
        <form className="filters" action="/search" aria-label={t("missing.search_form")}>
          <div className="field">
            <label htmlFor="missing-q">{t("missing.words")}</label>
            <input id="missing-q" type="search" name="q" defaultValue={words} maxLength={fieldLength} />
          </div>
          <button className="button" type="submit">
            {t("missing.search")}
          </button>
        </form>
        <p>
          <a href="/meetings">{t("missing.all_meetings")}</a>
        </p>
      </div>
    </Frame>
  );
}

/** The page of an address at a moment when nothing was published there, or that has not come. */
export function missingThen() {
  answerWith(404);
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>{t("missing.then_title")}</h1>
        <p className="lede">{t("missing.then_lede")}</p>
        <p>
          <a href="/changes">{t("missing.what_changed")}</a>
        </p>
      </div>
    </Frame>
  );
}
