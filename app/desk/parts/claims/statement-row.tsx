import Link from "next/link";
import { StateMark } from "@/app/desk/parts/marks";
import { When } from "@/app/desk/parts/when";
import type { CitationRead } from "@/provenance";
import type { ClaimModel } from "@/published/claims/model";
import type { listStatements } from "@/statements";
import {
  type StatementForm,
  stanceLabels,
  statementFormLabels,
  statementMediumLabels,
} from "@/statements/vocabulary";
import { Bearing, Disputed } from "./bearing";
import { ClaimSources } from "./claim-sources";

type StatementListed = Awaited<ReturnType<typeof listStatements>>[number];

/** What somebody said: in quotation marks only where the words are theirs. */
export function wordsOf(form: StatementForm, text: string): string {
  return form === "quote" ? `“${text}”` : text;
}

interface Props {
  statement: StatementListed;
  /** The same statement as pages show it. */
  told: ClaimModel | undefined;
  /** What it rests on, where that is shown. */
  citations?: readonly CitationRead[];
}

/** A statement in a list. */
export function StatementRow({ statement, told, citations }: Props) {
  const { id, speaker, form, medium, text, said, saidAsWorded, about, state } = statement;
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/claims/${id}`} prefetch={false} className="entry-title line-clamp-3 font-normal">
          <b>{speaker}:</b> {wordsOf(form, text)}
        </Link>
        <p className="entry-detail">
          {statementFormLabels[form]}
          {medium ? ` · ${statementMediumLabels[medium].toLowerCase()}` : null}
          {said || saidAsWorded ? (
            <>
              {" · said "}
              <When date={said} asWorded={saidAsWorded} timeZone={told?.timeZone} />
            </>
          ) : null}
          {about && !citations ? ` · about ${about}` : null}
        </p>
        {told?.statement?.positions.map(({ key, question, stance }) => (
          <p key={key} className="entry-detail">
            <b>{stanceLabels[stance]}</b>: {question}
          </p>
        ))}
        <Bearing claim={told} />
        {citations ? <ClaimSources citations={citations} /> : null}
      </div>
      <p className="entry-side">
        <Disputed claim={told} />
        <StateMark state={state} />
      </p>
    </li>
  );
}
