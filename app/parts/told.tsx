import { t } from "@/lib/language";
import type { ClaimModel, RelationModel } from "@/published/claims/model";

/**
 * What another claim says, with who says it and the way to it.
 * @param beside the meetings that the page is about: a change of another one names that.
 */
export function Told({ other, beside }: { other: RelationModel["other"]; beside: ClaimModel["meetings"] }) {
  const { meeting } = other;
  const elsewhere = meeting && beside.every(({ key }) => key !== meeting.key) ? meeting : null;
  return (
    <>
      {other.who ? (
        <>
          <bdi>{other.who}</bdi>:{" "}
        </>
      ) : null}
      {other.who || elsewhere ? null : `${t(meeting ? "claim.this_record" : "claim.another_claim")} `}
      {elsewhere ? (
        <>
          <a href={`/meetings/${elsewhere.key}`} dir="auto">
            {elsewhere.title}
          </a>
          :{" "}
        </>
      ) : null}
      <a href={`/claims/${other.id}`} dir="auto">
        {other.line}
      </a>
    </>
  );
}
