import { afterOf, given } from "@/app/parts/index-page";
import { addressWith } from "@/app/parts/pager";
import { answerWith } from "@/lib/answering";
import { type Grouping, groupings } from "@/published/pages/grouped";
import type { AskedPart, MeetingList } from "@/published/pages/meeting-parts";

/** How addresses name the lists of a meeting. */
const listWords: Record<MeetingList, string> = {
  statements: "statements",
  status_changes: "status-changes",
  attendance: "attendance",
};

/** What the address of a meeting's page asks for besides the page. */
export interface AskedOfMeeting {
  /** The list of which another part than the latest is wanted. */
  part?: AskedPart | undefined;
  /** By what statements are put together. */
  by?: Grouping | undefined;
}

/** Reads it; what cannot be is answered with the page as it is without, and as a bad request. */
export async function askedOf(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<AskedOfMeeting> {
  const { list, after, by } = await given(searchParams, ["list", "after", "by"]);
  const from = afterOf(after);
  const names = Object.keys(listWords) as MeetingList[];
  const named = names.find((name) => listWords[name] === (list ?? listWords.statements));
  const grouping = groupings.find((one) => one === by);
  if (!named || (by && !grouping) || (list && !after)) answerWith(400);
  return { part: named && from ? { list: named, after: from } : undefined, by: grouping };
}

/** The address of a part of a list, of the page at a path. */
export const partAddress = (path: string, list: MeetingList, after: string | null, by?: Grouping) =>
  addressWith(path, {
    list: after && list !== "statements" ? listWords[list] : null,
    after,
    by: list === "statements" ? by : null,
  });
