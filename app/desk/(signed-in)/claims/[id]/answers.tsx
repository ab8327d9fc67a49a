import Link from "next/link";
import type { ClaimPage } from "@/app/desk/parts/claims/subject";
import { can } from "@/auth";
import type { RelationKind } from "@/claims/vocabulary";

const answers: readonly (readonly [how: RelationKind, label: string])[] = [
  ["denies", "Log a denial"],
  ["confirms", "Log a confirmation"],
  ["explains", "Log a reason"],
];

/** The ways to log what somebody says to a claim. */
export function Answers({ user, claim: { claim, meeting, meetings } }: ClaimPage) {
  const about = meeting ?? meetings[0];
  if (!about || claim.state === "retracted" || !can(user, "claim.record").allowed) return null;
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      {answers.map(([how, label]) => (
        <Link
          key={how}
          href={`/desk/meetings/${about.key}/log-statement?how=${how}&on=${claim.id}`}
          className="button"
          prefetch={false}
        >
          {label}
        </Link>
      ))}
    </p>
  );
}
