import { Frame } from "@/app/parts/frame";
import { answerWith } from "@/lib/answering";
import { t } from "@/lib/language";

/** The page of an address that asks for a day and names none. */
export function noSuchDay() {
  answerWith(400);
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>{t("reported.no_such_day")}</h1>
        <p className="lede">{t("reported.write_a_day")}</p>
        <p>
          <a href="/meetings">{t("missing.all_meetings")}</a>
        </p>
      </div>
    </Frame>
  );
}
