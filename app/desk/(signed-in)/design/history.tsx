import { Changes } from "@/app/parts/change";
import { Differences } from "@/components/differences";
import { differences } from "@/lib/differences";
import type { Change } from "@/published/history/changes";
import { inWords } from "@/published/history/in-words";
import type { SubjectVersion } from "@/published/history/model";
import { Sample } from "./sample";

const before: SubjectVersion = {
  version: 1,
  kind: "status_change",
  state: "published",
  meeting: "Merrin–Quell talks at Tarn Bay",
  status: "scheduled",
  setsSchedule: true,
  scheduled: { edtf: "2024-06-12", asWorded: null },
};
const after: SubjectVersion = {
  ...before,
  version: 2,
  scheduled: { edtf: "2024-06-11", asWorded: "the second Tuesday of June" },
  publicNote: "We first had 12 June.",
};

const change = (seq: number, action: string, more: Partial<Change>): Change => ({
  id: `change-${seq}`,
  seq,
  at: `2024-05-0${seq}T09:00:00Z`,
  action,
  kind: "claim",
  subject: { id: "date", key: null },
  merged: null,
  before: null,
  after: before,
  differences: [],
  by: { role: "editor", name: null },
  author: null,
  reason: null,
  ...more,
});

const corrected = differences(inWords(before), inWords(after));

/** The latest first. */
const changes: readonly Change[] = [
  change(5, "actor.merge", {
    kind: "actor",
    subject: { id: "oda-merrin", key: "oda-merrin" },
    merged: "a minister of Estmark",
    after: { version: 3, name: "Oda Merrin" },
  }),
  change(4, "claim.retract", {
    before: after,
    after: { ...after, state: "retracted", publicNote: "It was another meeting." },
  }),
  change(3, "claim.correct", { before, after, differences: corrected }),
  change(2, "meeting.edit", {
    kind: "meeting",
    subject: { id: "tarn-bay", key: "tarn-bay" },
    before: { version: 1, title: "Talks at Tarn Bay" },
    after: { version: 2, title: "Merrin–Quell talks at Tarn Bay" },
    differences: differences(
      [{ label: "Title", text: "Talks at Tarn Bay" }],
      [{ label: "Title", text: "Merrin–Quell talks at Tarn Bay" }],
    ),
  }),
  change(1, "claim.publish", { author: { role: "editor", name: "Ivo Lant" } }),
];

export function History() {
  return (
    <>
      <Sample label="What was changed: published, changed, corrected, retracted, merged">
        <Changes changes={changes} earlier={1} />
      </Sample>
      <Sample label="Nothing was changed">
        <Changes changes={[]} earlier={null} />
      </Sample>
      <Sample label="Differences: words that came, went, and were replaced">
        <Differences differences={corrected} />
      </Sample>
    </>
  );
}
