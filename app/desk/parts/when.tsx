import { displayDate, type Hemisphere } from "@/lib/dates";

interface Props {
  /** EDTF. */
  date: string | null;
  /** The source's own words, which go first. */
  asWorded?: string | null | undefined;
  timeZone?: string | null | undefined;
  /** Whose seasons it means, where that is known; absent: those of the time zone. */
  hemisphere?: Hemisphere | null;
}

/** A date no more precise than the source has it. */
export function When({ date, asWorded, timeZone, hemisphere = null }: Props) {
  if (date === null) return asWorded ? `“${asWorded}”` : null;
  const plain = displayDate(date, { timeZone, hemisphere });
  return asWorded && asWorded.toLowerCase() !== plain.toLowerCase() ? `“${asWorded}” (${plain})` : plain;
}

/** An instant of the newsroom's own work, in UTC. */
export function At({ time }: { time: Date }) {
  const minute = `${time.toISOString().slice(0, 16)}Z`;
  return <time dateTime={minute}>{displayDate(minute)}</time>;
}
