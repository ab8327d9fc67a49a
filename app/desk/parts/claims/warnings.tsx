import type { RecordedDate } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import type { ClaimModel } from "@/published/claims/model";

/** Statuses of a meeting that is somewhere, or is to be. */
const somewhere: readonly Status[] = ["scheduled", "rescheduled", "relocated", "under_way", "held"];

type Warned = Pick<
  ClaimModel,
  "citations" | "origins" | "reported" | "statusChange" | "attendance" | "statement"
>;

/** What a reviewer looks at twice: none of it is wrong by itself. */
export function warningsOf(claim: Warned, now: Date): string[] {
  const [only] = claim.origins;
  return [
    ...(only && claim.origins.length === 1 ? [`One origin: ${only.name}`] : []),
    ...doubtsOf(claim, now),
  ];
}

/** The same but for there being one origin: of several claims from one source that goes without saying. */
export function doubtsOf(claim: Warned, now: Date): string[] {
  const { citations, statusChange: change } = claim;
  const areUnnamed = citations.length > 0 && citations.every(({ chain }) => chain.at(-1)?.kind === "unnamed");
  const found: (string | false | undefined)[] = [
    areUnnamed && "Nobody behind it is named",
    datesOf(claim).some((date) => isToCome(date, now)) && "A date to come",
    change !== null && somewhere.includes(change.status) && !change.place && "No place",
  ];
  return found.filter((warning) => typeof warning === "string");
}

/** The days on which something is said to have come about. */
const datesOf = ({ reported, statusChange, attendance, statement }: Warned) => [
  reported,
  statusChange?.effective,
  attendance?.effective,
  statement?.said,
];

const isToCome = (date: RecordedDate | null | undefined, now: Date) =>
  date?.earliest ? date.earliest > now : false;

/** What a reviewer looks at twice, beside what it is about. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return <p className="text-sm font-semibold text-tone-doubt">{warnings.join(" · ")}</p>;
}
