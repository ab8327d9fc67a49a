import type { PlaceMode, Status } from "@/meetings/vocabulary";

/** An imprecise date as recorded: EDTF, its inclusive bounds (null: open or unknown), the source's own words. */
export interface RecordedDate {
  edtf: string;
  earliest: Date | null;
  latest: Date | null;
  asWorded: string | null;
}

/** Of a date that is not known at all. */
export const undated: RecordedDate = { edtf: "", earliest: null, latest: null, asWorded: null };

export interface Place {
  venue: string | null;
  city: string | null;
  country: string | null;
  /** How they are together, where anybody says. */
  mode?: PlaceMode | null;
}

/** A published, unretracted status change, as far as it decides anything. */
export interface StatusChangeFacts {
  claimId: string;
  status: Status;
  effective: RecordedDate;
  reported: RecordedDate | null;
  /** Whose account it is; null: the record's own. */
  accordingToId: string | null;
  /** Order of recording; no two have the same. */
  seq: number;
  /** Absent: it says nothing of the schedule; null: known to be none. */
  scheduled?: RecordedDate | null;
  /** The source's words for the schedule where it gives no date: beside `null`, or alone. */
  scheduledInWords?: string | null;
  /** Absent: it says nothing of the place; null: known to be none. */
  place?: Place | null;
}
