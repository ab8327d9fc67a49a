import Link from "next/link";
import { StateMark } from "@/app/desk/parts/marks";
import { When } from "@/app/desk/parts/when";
import type { CitationRead } from "@/provenance";
import type { listStatements } from "@/statements";
import { type StatementForm, statementFormLabels, statementMediumLabels } from "@/statements/vocabulary";
import { ClaimSources } from "./claim-sources";

type StatementListed = Awaited<ReturnType<typeof listStatements>>[number];

/** What somebody said: in quotation marks only where the words are theirs. */
export function wordsOf(form: StatementForm, text: string): string {
  return form === "quote" ? `“${text}”` : text;
}

interface Props {
  statement: StatementListed;
  /** What it rests on, where that is shown. */
  citations?: readonly CitationRead[];
}

/** A statement in a list. */
export function StatementRow({ statement, citations }: Props) {
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
              <When date={said} asWorded={saidAsWorded} />
            </>
          ) : null}
          {about && !citations ? ` · about ${about}` : null}
        </p>
        {citations ? <ClaimSources citations={citations} /> : null}
      </div>
      <p className="entry-side">
        <StateMark state={state} />
      </p>
    </li>
  );
}
