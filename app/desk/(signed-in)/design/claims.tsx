import { Chains, origins } from "@/app/parts/chain";
import { Claim, ClaimFacts, ClaimNotes } from "@/app/parts/claim";
import { Reasons } from "@/app/parts/reasons";
import { Utterances } from "@/app/parts/statements";
import { attendanceChanges } from "@/meetings/vocabulary";
import type { ClaimModel } from "@/published/claims/model";
import { changesInEachStanding, explained, forms, inArabic, statementsInEachStanding } from "./claim-samples";
import { Sample } from "./sample";
import { attends, quell } from "./samples";

export function Claims() {
  return (
    <>
      <Sample label="A change of status, in each standing">
        <Lines claims={changesInEachStanding} />
      </Sample>
      <Sample label="A statement, in each standing">
        <Lines claims={statementsInEachStanding} />
      </Sample>
      {forms.map(([label, claims]) => (
        <Sample key={label} label={label}>
          <Utterances claims={claims} />
        </Sample>
      ))}
      <Sample label="Attendance, each change of it; among claims of many meetings">
        <Lines claims={attendanceChanges.map((change) => attends(`attends-${change}`, quell, change))} />
      </Sample>
      <Sample label="What a claim opens into: notes, facts, sources, what others say of it">
        <div className="grid gap-2 text-sm">
          <ClaimNotes claim={explained} />
          <ClaimFacts claim={explained} />
          <p>
            <Chains citations={explained.citations} />. {origins(explained.origins.length)}
          </p>
          <Reasons claim={explained} isTogether={false} />
          <ClaimFacts claim={inArabic} />
        </div>
      </Sample>
    </>
  );
}

function Lines({ claims }: { claims: readonly ClaimModel[] }) {
  return (
    <ol className="lines">
      {claims.map((claim) => (
        <li key={claim.id}>
          <Claim claim={claim} isAmongMany={claim.attendance !== null} />
        </li>
      ))}
    </ol>
  );
}
