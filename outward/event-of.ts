import type { Change } from "@/published/history/changes";
import { verdictOf } from "@/published/history/headline";
import type { OutwardEvent } from "./vocabulary";

const events: Partial<Record<ReturnType<typeof verdictOf>, OutwardEvent>> = {
  Published: "published",
  Corrected: "corrected",
  Retracted: "retracted",
};

/**
 * What became of a claim by an act; undefined where that is told to nobody: as of a claim that came to the record
 * retracted, of which nobody had heard.
 */
export function eventOf(change: Change): OutwardEvent | undefined {
  const event = events[verdictOf(change)];
  return event === "retracted" && change.before === null ? undefined : event;
}
