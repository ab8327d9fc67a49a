import { displayDate, hemisphereMeant } from "@/lib/dates";
import { groupBy } from "@/lib/group-by";
import { t } from "@/lib/language";
import type { ClaimModel, RecordedDate } from "@/published/claims/model";
import type { PositionTaken } from "@/published/pages/positions";
import type { Said, Told } from "./geometry";

/** A line of what was said, whatever it was about. @param claims statements on the page, the latest first. */
export function statementsTold(claims: readonly ClaimModel[]): Told {
  const said = claims.flatMap(({ id, state, statement, timeZone }): Said[] => {
    if (!statement) return [];
    const words = t("lanes.said", {
      date: statement.said ? dateOf(statement.said, timeZone) : "",
      words: shortened(statement.text),
    });
    const isRetracted = state === "retracted";
    return [
      {
        claimId: id,
        said: statement.said,
        timeZone,
        stance: null,
        words: isRetracted ? t("lanes.retracted", { words }) : words,
        isRetracted,
        href: `#${id}`,
      },
    ];
  });
  return { key: "statements", label: t("lanes.statements"), href: null, said };
}

/**
 * A line for each question, or for each who spoke, in the order of what was said last.
 * @param taken the latest first.
 * @param shown ids of the claims that are on the page.
 */
export function positionsTold(
  taken: readonly PositionTaken[],
  by: "question" | "actor",
  shown: ReadonlySet<string>,
): Told[] {
  const lanes = groupBy(taken, ({ key, actor }) => (by === "question" ? key : actor.id));
  return [...lanes].flatMap(([key, said]) => {
    const [first] = said;
    if (!first) return [];
    return {
      key,
      label: by === "question" ? first.question : first.actor.name,
      href: by === "question" ? `/questions/${first.key}` : `/actors/${first.actor.key}`,
      said: said.map(({ claimId, said: date, stance, timeZone }) => ({
        claimId,
        said: date,
        timeZone,
        stance,
        words: t("lanes.mark", {
          stance: t(`stance.${stance}`),
          date: date ? dateOf(date, timeZone) : "",
        }),
        isRetracted: false,
        href: shown.has(claimId) ? `#${claimId}` : `/claims/${claimId}`,
      })),
    };
  });
}

const dateOf = (date: RecordedDate, timeZone: string | null) =>
  displayDate(date.edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) });

const shortened = (words: string) => {
  const letters = [...words];
  return letters.length > 80 ? `${letters.slice(0, 79).join("").trimEnd()}…` : words;
};
