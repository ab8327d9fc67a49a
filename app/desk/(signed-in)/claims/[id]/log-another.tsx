import Link from "next/link";
import type { ClaimPage } from "@/app/desk/parts/claims/subject";
import { addressOf } from "@/app/desk/parts/search-params";
import { can } from "@/auth";

const justLogged: readonly string[] = ["draft", "in_review", "published"];

/** After a claim was saved or sent: the way to the next one from its source, of its meeting. */
export function LogAnother({ done, user, claim }: ClaimPage & { done: string }) {
  if (!justLogged.includes(done) || !can(user, "claim.record").allowed) return null;
  const { id, authorId } = claim.claim;
  if (authorId !== user.id) return null;
  const [meeting] = claim.meeting ? [claim.meeting] : claim.meetings;
  const at = (path: string) => addressOf(path, { from: id });
  const links = meeting
    ? [
        ["statement", at(`/desk/meetings/${meeting.key}/log-statement`)],
        ["status change", at(`/desk/meetings/${meeting.key}/log-status-change`)],
        ["attendance", at(`/desk/meetings/${meeting.key}/log-attendance`)],
      ]
    : [["statement", at("/desk/statements/new")]];
  return (
    <nav aria-label="Log another" className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="text-ink-soft">From this source{meeting ? ", on this meeting" : ""}:</span>
      {links.map(([what, href]) => (
        <Link key={href} href={href ?? ""} prefetch={false} className="button">
          Log another {what}
        </Link>
      ))}
    </nav>
  );
}
