import type { AlertKind } from "@/outward/vocabulary";
import type { Reading } from "@/published/connection";
import { type FollowedNow, followedAt, followedById } from "@/published/history/followed";
import type { Followed } from "@/published/history/subjects";

/** What is followed: everything, or one thing that the public knows. */
export type About = { kind: "everything"; of: null } | { kind: Followed; of: FollowedNow };

/** The path of a page that can be followed; `/changes` stands for everything. */
export const pathOf = ({ kind, of }: About): string =>
  kind === "everything" ? "/changes" : `/${kind}s/${of.key}`;

/** What the page at a path is about; null where nothing there can be followed. */
export async function aboutOf(published: Reading, path: string): Promise<About | null> {
  if (path === "/changes") return { kind: "everything", of: null };
  const [, kind, key] = /^\/(meeting|actor|question)s\/([^/?#]+)$/.exec(path) ?? [];
  if (!kind || !key) return null;
  const of = await followedAt(published, kind as Followed, key);
  return of && { kind: kind as Followed, of };
}

/** What an alert is about, as it is now; null where the public knows it no more. */
export async function aboutNow(
  published: Reading,
  { kind, subjectId }: { kind: AlertKind; subjectId: string | null },
): Promise<About | null> {
  if (kind === "everything") return { kind, of: null };
  const of = subjectId && (await followedById(published, kind, subjectId));
  return of ? { kind, of } : null;
}
