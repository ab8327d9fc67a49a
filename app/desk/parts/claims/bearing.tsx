import Link from "next/link";
import { Attention } from "@/app/desk/parts/marks";
import { claimStateLabels, relationKindLabels, relationKindPassives } from "@/claims/vocabulary";
import { capitalised } from "@/lib/text";
import type { ClaimModel, RelationModel } from "@/published/claims/model";

/** That something published denies a claim, or another that it stands together with; as its public page has it. */
export function Disputed({ claim }: { claim: ClaimModel | undefined }) {
  return claim?.state === "published" && claim.standing === "disputed" ? (
    <Attention>Disputed</Attention>
  ) : null;
}

type Borne = Pick<ClaimModel, "state" | "outgoing" | "incoming" | "disputes" | "meetings">;

/** What a claim says of others, and others of it or of what it stands together with; each once. */
export function Bearing({ claim }: { claim: Borne | undefined }) {
  if (!claim) return null;
  const { outgoing, incoming, disputes } = claim;
  const ofIt = new Map(
    [...incoming, ...(claim.state === "published" ? disputes : [])].map((one) => [
      `${one.how} ${one.other.id}`,
      one,
    ]),
  );
  const told = [
    ...outgoing.map((one) => [capitalised(relationKindLabels[one.how]), one.other] as const),
    ...[...ofIt.values()].map((one) => [relationKindPassives[one.how], one.other] as const),
  ];
  if (told.length === 0) return null;
  return (
    <ul className="plain text-sm">
      {told.map(([how, other]) => (
        <li key={`${how} ${other.id}`}>
          {how} <Other other={other} beside={claim.meetings} />
        </li>
      ))}
    </ul>
  );
}

/** Another claim in a line; a change of another meeting than these names that. */
function Other({ other, beside }: { other: RelationModel["other"]; beside: ClaimModel["meetings"] }) {
  const { meeting, who, line, state } = other;
  const elsewhere = meeting && beside.every(({ key }) => key !== meeting.key) ? meeting.title : null;
  return (
    <>
      <Link href={`/desk/claims/${other.id}`} prefetch={false} dir="auto">
        {[elsewhere, who, line].filter(Boolean).join(": ")}
      </Link>
      {state === "published" ? null : ` (${claimStateLabels[state].toLowerCase()})`}
    </>
  );
}
