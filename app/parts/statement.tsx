import { Fragment } from "react";
import { rich } from "@/components/rich";
import { directionOf, language, t } from "@/lib/language";
import { isForeign, languageName } from "@/lib/languages";
import type { StatementModel } from "@/published/claims/model";
import { Actor } from "./chain";
import { StanceWord } from "./status";

/** The words of a statement; a quotation has its marks in the text itself, so that they are copied with it. */
const quoted = ({ form, text }: Pick<StatementModel, "form" | "text">): string =>
  form === "quote" ? t("words.quoted", { words: text }) : text;

/** Whether a statement is shown in the words it was said in: to those who read the language that it was said in. */
const isInItsOwnWords = ({
  language: said,
  originalText,
}: Pick<StatementModel, "language" | "originalText">): boolean =>
  originalText !== null && isForeign(said) && new Intl.Locale(said).language === language();

/** The words of a statement: where they were said in the language of the page, the original, else as they are on record. */
export function StatementWords({ statement }: { statement: StatementModel }) {
  const { form, text, originalText, language: said } = statement;
  if (!isInItsOwnWords(statement)) return <bdi>{quoted({ form, text })}</bdi>;
  return <bdi lang={said ?? undefined}>{quoted({ form, text: originalText ?? text })}</bdi>;
}

/** What is told of a statement besides who said what: as whom, to whom, where, in which language, with what stance. */
export function StatementFacts({ statement }: { statement: StatementModel }) {
  const { roles, affiliation, speaker, onBehalfOf, addressee, saidInWords, medium, positions } = statement;
  const isOfSome = affiliation && !speaker.name.includes(affiliation);
  return (
    <>
      <p>
        <Actor actor={speaker} />
        {[roles.join("; "), isOfSome ? affiliation : ""].filter(Boolean).map((of) => (
          <Fragment key={of}>
            , <bdi>{of}</bdi>
          </Fragment>
        ))}
        {onBehalfOf ? rich("statement.on_behalf_of", { who: <Actor actor={onBehalfOf} /> }) : null}
        {addressee ? rich("statement.to", { who: <Actor actor={addressee} /> }) : null}
        {saidInWords
          ? rich("statement.said_in_words", { words: <span dir="auto">{saidInWords}</span> })
          : null}
        {medium && medium !== "other" ? `, ${t(`medium.${medium}`).toLowerCase()}` : null}
      </p>
      <Original statement={statement} />
      {positions.map(({ key, question, stance }) => (
        <p key={key}>
          <StanceWord stance={stance} />{" "}
          <a href={`/questions/${key}`} dir="auto">
            {question}
          </a>
        </p>
      ))}
    </>
  );
}

/** That the words are a translation, from what, and the words as they were said, or the translation beside them. */
function Original({ statement }: { statement: StatementModel }) {
  const { language: from, originalText } = statement;
  const about = isForeign(from) ? t("statement.translated_from", { language: languageName(from) }) : null;
  if (isInItsOwnWords(statement))
    return (
      <p>
        {rich("statement.original", {
          about: t("statement.translation"),
          words: <span dir="auto">{t("words.quoted", { words: statement.text })}</span>,
        })}
      </p>
    );
  if (!originalText) return about ? <p>{about}</p> : null;
  return (
    <p>
      {rich("statement.original", {
        about: about ?? t("statement.in_original"),
        words: (
          <span
            dir="auto"
            lang={from ?? undefined}
            // Several lines that run the other way would be torn apart by the words before them.
            className={from && directionOf(from) === "rtl" ? "block" : undefined}
          >
            {t("words.quoted", { words: originalText })}
          </span>
        ),
      })}
    </p>
  );
}
