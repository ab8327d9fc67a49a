import { isForeign, languageName } from "@/lib/languages";
import type { StatementModel } from "@/published/claims/model";
import { statementMediumLabels } from "@/statements/vocabulary";
import { Actor } from "./chain";
import { StanceWord } from "./status";

/** The words of a statement; a quotation has its marks in the text itself, so that they are copied with it. */
export const quoted = ({ form, text }: Pick<StatementModel, "form" | "text">): string =>
  form === "quote" ? `“${text}”` : text;

/** What is told of a statement besides who said what: as whom, to whom, where, in which language, with what stance. */
export function StatementFacts({ statement }: { statement: StatementModel }) {
  const { roles, affiliation, speaker, onBehalfOf, addressee, saidInWords, medium, positions } = statement;
  const isOfSome = affiliation && !speaker.name.includes(affiliation);
  return (
    <>
      <p>
        <Actor actor={speaker} />
        {roles.length > 0 ? `, ${roles.join("; ")}` : null}
        {isOfSome ? `, ${affiliation}` : null}
        {onBehalfOf ? (
          <>
            , on behalf of <Actor actor={onBehalfOf} />
          </>
        ) : null}
        {addressee ? (
          <>
            , to <Actor actor={addressee} />
          </>
        ) : null}
        {saidInWords ? (
          <>
            , “<span dir="auto">{saidInWords}</span>”
          </>
        ) : null}
        {medium && medium !== "other" ? `, ${statementMediumLabels[medium].toLowerCase()}` : null}
      </p>
      <Original statement={statement} />
      {positions.map(({ key, question, stance }) => (
        <p key={key}>
          <StanceWord stance={stance} /> <a href={`/questions/${key}`}>{question}</a>
        </p>
      ))}
    </>
  );
}

/** That the words are a translation, from what, and the words as they were said. */
function Original({ statement: { language, originalText } }: { statement: StatementModel }) {
  const from = isForeign(language) ? `translated from ${languageName(language)}` : null;
  if (!from && !originalText) return null;
  return (
    <p>
      {from ?? "in the original"}
      {originalText ? (
        <>
          : “
          <span dir="auto" lang={language ?? undefined}>
            {originalText}
          </span>
          ”
        </>
      ) : null}
    </p>
  );
}
