import type { Hemisphere } from "@/lib/dates/model";

/** What relative words are counted from. */
export interface From {
  /** "YYYY-MM-DD": the day of the source, say. */
  today: string;
  /** IANA: whose clock times of day are. */
  timeZone: string;
  /** Whose seasons are meant; the northern ones where that is not known. */
  hemisphere: Hemisphere | null;
  /** Only what has come about can be meant: of two Mondays the one that has been. */
  past: boolean;
}

/** What words can mean, each as EDTF, the likeliest first; none where they are no date. */
export type Readings = readonly string[];

export type Read = (text: string, from: From) => Readings;

export const nothing: Readings = [];
