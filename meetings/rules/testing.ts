import { parseEdtf } from "@/lib/dates";
import fc from "@/lib/properties";
import { type Status, statuses } from "@/meetings/vocabulary";
import type { RecordedDate, StatusChangeFacts } from "./facts";

/** Status changes for tests of the rules, with dates as EDTF. */

export function date(edtf: string): RecordedDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded: null };
}

export interface Sketch {
  reported?: string;
  by?: string;
  seq?: number;
  scheduled?: string | null;
  inWords?: string;
  place?: StatusChangeFacts["place"];
}

let recorded = 0;

/** A change, recorded after those made before it; its id says what it is: "cancelled 2025-10-21". */
export function change(status: Status, effective: string, sketch: Sketch = {}): StatusChangeFacts {
  recorded += 1;
  const { reported, by = null, seq = recorded, scheduled, inWords, place } = sketch;
  return {
    claimId: `${status} ${effective}`,
    status,
    effective: date(effective),
    reported: reported === undefined ? null : date(reported),
    accordingToId: by,
    seq,
    ...(scheduled !== undefined && { scheduled: scheduled === null ? null : date(scheduled) }),
    ...(inWords !== undefined && { scheduledInWords: inWords }),
    ...(place !== undefined && { place }),
  };
}

/** Dates crowded enough for every clause of the rules to decide something. */
const anyDate = fc.constantFrom(
  "2025-10-20",
  "2025-10-21",
  "2025-10-22",
  "2025-10",
  "2025-23",
  "../2025-10-21",
  "2025-10-20/..",
  "2025-10-20/2025-10-22",
  "XXXX-10-21",
  "2025-10-21T09:00Z",
  "2025-10-21T15:00Z",
  "2025-10-21T23:00Z",
  "../2025-10-21T15:00Z",
);

const anyPlace = fc.constantFrom(
  null,
  { venue: null, city: "Budapest", country: "HU" },
  { venue: null, city: "Vienna", country: "AT" },
  { venue: null, city: "Wellington", country: "NZ" },
);

/** The changes of a meeting, in any order, each recorded at a time of its own. */
export const anyChanges: fc.Arbitrary<StatusChangeFacts[]> = fc
  .array(
    fc.record(
      {
        status: fc.constantFrom(...statuses),
        effective: anyDate,
        reported: anyDate,
        by: fc.constantFrom("lavrov", "rubio"),
        scheduled: fc.option(anyDate, { nil: null }),
        place: anyPlace,
      },
      { requiredKeys: ["status", "effective"] },
    ),
    { maxLength: 8 },
  )
  .chain((sketches) =>
    fc.shuffledSubarray([...sketches.keys()], { minLength: sketches.length }).map((order) =>
      order.map((seq) => {
        const { status, effective, ...sketch } = sketches[seq] as (typeof sketches)[number];
        return { ...change(status, effective, { ...sketch, seq }), claimId: `${seq}` };
      }),
    ),
  );

export const anyTimeZone = fc.constantFrom(null, "UTC", "Asia/Tokyo", "America/New_York");
