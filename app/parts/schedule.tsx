import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { placeName } from "@/meetings/rules";
import type { Place, RecordedDate } from "@/published/claims/model";
import { When } from "./when";

interface Schedule {
  /** Undefined: nobody has said; null: known to be none. */
  date: RecordedDate | null | undefined;
  /** The source's words where it gives no date. */
  inWords: string | null;
}

/** When a meeting is to be: its date, the source's words for it, or that there is none. */
export function DateOf({ schedule, timeZone }: { schedule: Schedule; timeZone: string | null }) {
  const { date, inWords } = schedule;
  if (date) return <When date={date} timeZone={timeZone} />;
  if (inWords) return rich("words.quoted", { words: <span dir="auto">{inWords}</span> });
  return date === null ? t("schedule.no_date_set") : t("schedule.none");
}

/** Where it is to be. Undefined: nobody has said; null: known to be nowhere yet. */
export function PlaceOf({ place }: { place: Place | null | undefined }) {
  if (place) return placeName(place);
  return place === null ? t("schedule.no_place_set") : t("schedule.none");
}
