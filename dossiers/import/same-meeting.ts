import type { DossierMeeting } from "@/dossiers/schema";

type Meeting = Pick<DossierMeeting, "title" | "alsoKnownAs" | "kind" | "participants">;

/**
 * Why a meeting of a file cannot be the one that is on record under its key; null when it can. Claims must never
 * land on the page of another meeting, so this is asked before anything of it is compared or changed.
 */
export function whyAnother(recorded: Meeting, given: Meeting): string | null {
  const names = namesOf(given);
  if (!namesOf(recorded).some((name) => names.includes(name)))
    return "the two have no title in common (if they are one, give the title on record in alsoKnownAs)";
  const [here, there] = [actorsOf(recorded), actorsOf(given)];
  if (here.length > 0 && there.length > 0 && !here.some((actor) => there.includes(actor)))
    return "nobody takes part in both";
  if (recorded.kind !== given.kind && here.join() !== there.join())
    return "they are of different kinds and have different participants";
  return null;
}

const namesOf = ({ title, alsoKnownAs = [] }: Meeting) => [title, ...alsoKnownAs].map(folded);

const actorsOf = ({ participants }: Meeting) => participants.map(({ actor }) => actor).toSorted();

/** Letters and digits without case and accents; a title of neither stays as it is. */
const folded = (title: string) =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "") || title;
