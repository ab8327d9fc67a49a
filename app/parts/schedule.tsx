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
  if (inWords)
    return (
      <>
        “<span dir="auto">{inWords}</span>”
      </>
    );
  return date === null ? "No date is set" : "None on record";
}

/** Where it is to be. Undefined: nobody has said; null: known to be nowhere yet. */
export function PlaceOf({ place }: { place: Place | null | undefined }) {
  if (place) return placeName(place);
  return place === null ? "No place is set" : "None on record";
}
