import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { claimKindLabels } from "@/claims/vocabulary";
import { type Database, tables } from "@/db";
import type { Mailer } from "@/outward/mail";
import { letter, type Part } from "@/outward/mail/letter";
import type { Telling } from "@/outward/telling";
import { type Concern, concerningSince, editors, isFor } from "./concerns";
import { pauseMinutes } from "./news";

const { claim, notice, proposedCorrection } = tables;

const minute = 60_000;
/** How long whoever took a notice up is trusted to be at it, and the longest from one attempt to the next. */
const trusted = 10 * minute;
const mostBetween = 6 * 60 * minute;
const atOnce = 500;
/** How many claims a mail names of each sort. */
const most = 20;

const headings: Record<Concern, string> = {
  review: "Waiting for review:",
  came_back: "Sent back to you:",
  published: "Published, of what you wrote:",
};

/** Writes to an editor of what awaits them still, unless another instance does. */
export async function writeNotice(
  { db, clock, siteUrl }: Omit<Telling, "published">,
  accountId: string,
  mailer: Mailer,
): Promise<void> {
  const now = clock.now();
  const [taken] = await db
    .update(notice)
    .set({ dueAt: new Date(now.getTime() + trusted) })
    .where(and(eq(notice.accountId, accountId), lte(notice.dueAt, now), eq(notice.isOff, false)))
    .returning();
  if (!taken) return;
  // With the role of this moment: whoever is no editor any more is told nothing.
  const editor = (await editors(db)).find(({ id }) => id === accountId);
  const acts = await concerningSince(db, taken.toldUpTo, atOnce);
  const upTo = Math.max(acts.at(-1)?.seq ?? 0, acts.length < atOnce ? (taken.newsUpTo ?? 0) : 0);
  const lines = editor
    ? await stillSo(
        db,
        acts.filter((act) => isFor(act, accountId)),
        accountId,
      )
    : [];
  if (editor && lines.length > 0) {
    // If the mail server takes nothing it is tried again, the less often the longer that lasts.
    const age = now.getTime() - (acts[0]?.at ?? now).getTime();
    const wait = Math.min(Math.max(trusted, age), mostBetween);
    await db
      .update(notice)
      .set({ dueAt: new Date(now.getTime() + wait) })
      .where(eq(notice.accountId, accountId));
    await mailer.send({ to: editor.email, ...notified(lines, siteUrl) });
  }
  const next = new Date(clock.now().getTime() + pauseMinutes * minute).toISOString();
  await db
    .update(notice)
    .set({
      toldUpTo: upTo,
      ...(lines.length > 0 && { mailedAt: clock.now() }),
      dueAt: sql`case when ${notice.newsUpTo} > ${upTo} then ${next}::timestamptz end`,
    })
    .where(eq(notice.accountId, accountId));
}

interface Line {
  id: string;
  concern: Concern;
  /** What it is and of which meeting, never what it says. */
  title: string;
}

/** What is so by now: not what a colleague has decided meanwhile. */
async function stillSo(
  db: Database,
  acts: Awaited<ReturnType<typeof concerningSince>>,
  accountId: string,
): Promise<Line[]> {
  const last = new Map(acts.map((act) => [act.claimId, act.concern]));
  if (last.size === 0) return [];
  const rows = await db
    .select({
      id: claim.id,
      kind: claim.kind,
      state: claim.state,
      discardedAt: claim.discardedAt,
      correction: proposedCorrection.state,
      proposer: proposedCorrection.authorId,
      meeting: sql<string | null>`(select m.title from meeting m where m.id in (
        select meeting_id from status_change where claim_id = ${claim.id}
        union all select meeting_id from attendance where claim_id = ${claim.id}
        union all select meeting_id from statement_meeting where claim_id = ${claim.id}) limit 1)`,
    })
    .from(claim)
    .leftJoin(proposedCorrection, eq(proposedCorrection.claimId, claim.id))
    .where(inArray(claim.id, [...last.keys()]));
  return rows.flatMap(({ id, kind, state, discardedAt, correction, proposer, meeting }) => {
    const concern = last.get(id) ?? "review";
    const isSo = {
      review: state === "in_review" || (correction === "in_review" && proposer !== accountId),
      came_back: state === "draft" || (correction !== null && correction !== "in_review"),
      published: state === "published",
    }[concern];
    const title = [claimKindLabels[kind], meeting].filter(Boolean).join(" — ");
    return isSo && !discardedAt ? [{ id, concern, title }] : [];
  });
}

function notified(lines: readonly Line[], siteUrl: string) {
  const parts = (["came_back", "review", "published"] as const).flatMap((concern): Part[] => {
    const of = lines.filter((line) => line.concern === concern);
    if (of.length === 0) return [];
    const rest = of.length - most;
    return [
      headings[concern],
      ...of.slice(0, most).map(({ id, title }) => ({ href: `${siteUrl}/desk/claims/${id}`, text: title })),
      ...(rest > 0 ? [`And ${rest} more.`] : []),
    ];
  });
  const count = lines.length === 1 ? "1 claim" : `${lines.length} claims`;
  return {
    subject: `Onrecord: ${count} for you`,
    ...letter(parts, [
      "You get this mail as an editor of Onrecord, at most once in half an hour.",
      { href: `${siteUrl}/desk/account`, text: "Turn these mails off in your account" },
    ]),
  };
}
