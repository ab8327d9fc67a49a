import { differShape, type Shape, statusShapes, type Tone, tones } from "@/app/parts/status-shapes";
import { displayDate, displaySince, hemisphereMeant } from "@/lib/dates";
import { placeName } from "@/meetings/rules";
import { meetingKindLabels, statusLabels } from "@/meetings/vocabulary";
import { standingLabels } from "@/provenance/vocabulary";
import type { RecordedDate } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

/** What the picture of a meeting says. */
export interface PictureWords {
  title: string;
  kind: string;
  status: string;
  shape: Shape;
  tone: Tone;
  /** Since when and on whose word; where accounts differ, that they do. */
  answer: string;
  /** When and where it is to be, as far as anybody has said. */
  schedule: string;
  tags: readonly string[];
  /** Where to read on, without its protocol. */
  address: string;
}

/** The words of a meeting's picture: those of the page's answer, and no more than it says. */
export function wordsOf(meeting: MeetingModel, siteUrl: string): PictureWords {
  const { answer, differing, timeZone } = meeting;
  const plainly = (date: RecordedDate) =>
    displayDate(date.edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  const common = {
    title: meeting.title,
    kind: meetingKindLabels[meeting.kind],
    address: `${siteUrl.replace(/^https?:\/\//, "")}/meetings/${meeting.key}`,
  };
  if (!answer) {
    const differ = differing.length > 0;
    return {
      ...common,
      status: differ ? "Accounts differ" : "No status on record",
      shape: differShape,
      tone: differ ? "doubt" : "idea",
      answer: differ ? "None of them is this record’s own" : "",
      schedule: "",
      tags: [],
    };
  }
  const since = displaySince(answer.since.edtf, {
    timeZone,
    hemisphere: hemisphereMeant(answer.since, timeZone),
  });
  const { date, inWords } = answer.schedule;
  return {
    ...common,
    status: statusLabels[answer.status].label,
    shape: statusShapes[answer.status],
    tone: tones[answer.status],
    answer: [
      since.charAt(0).toUpperCase() + since.slice(1),
      answer.whose ? `according to ${answer.whose.name}` : null,
      `${standingLabels[answer.standing].toLowerCase()}: ${answer.origins.map(({ name }) => name).join(", ")}`,
    ]
      .filter((part) => part !== null)
      .join(" · "),
    schedule: [date ? plainly(date) : inWords && `“${inWords}”`, answer.place && placeName(answer.place)]
      .filter(Boolean)
      .join(" · "),
    tags: [
      differing.length > 0 ? "Accounts differ" : null,
      meeting.overdue ? "Overdue: no outcome on this record" : null,
    ].filter((tag) => tag !== null),
  };
}
