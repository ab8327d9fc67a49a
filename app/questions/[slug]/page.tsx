import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { Actor } from "@/app/parts/chain";
import { Cite } from "@/app/parts/cite";
import { Claim } from "@/app/parts/claim";
import { Count } from "@/app/parts/count";
import { byMail } from "@/app/parts/follow";
import { Frame } from "@/app/parts/frame";
import { afterOf, given } from "@/app/parts/index-page";
import { lanesOf } from "@/app/parts/lanes/geometry";
import { Lanes } from "@/app/parts/lanes/lanes";
import { positionsTold } from "@/app/parts/lanes/told";
import { missing } from "@/app/parts/missing";
import { Notes } from "@/app/parts/notes";
import { Pager } from "@/app/parts/pager";
import { NotAllMoves, PositionMatrix } from "@/app/parts/position-matrix";
import { matrixOf } from "@/app/parts/positions";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { type QuestionModel, questionPage } from "@/published/pages/question";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache((slug: string, after: string | undefined) => questionPage(published(), slug, after));

async function loadFor({ params, searchParams }: Props) {
  const after = afterOf((await given(searchParams, ["after"])).after);
  return { question: await load((await params).slug, after), after };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { question } = await loadFor(props);
  if (!question) return { title: t("missing.title") };
  return {
    title: question.text,
    description: t("question.description"),
    alternates: alternatesOf(`/questions/${question.key}`, { feeds: question.text }),
  };
}

export default async function QuestionPage(props: Props) {
  const { question, after } = await loadFor(props);
  if (!question) return missing((await props.params).slug);
  // A temporary redirect, because a merge can be taken back.
  if (question.mergedInto) redirect(`/questions/${question.mergedInto}`);
  const page = `/questions/${question.key}`;
  return (
    <Frame>
      <div className="citable">
        <header className="grid gap-3">
          <p className="kicker">{t("question.kicker")}</p>
          <h1 dir="auto">{question.text}</h1>
          {question.meeting ? (
            <p>
              {rich("question.about", {
                meeting: (
                  <a href={`/meetings/${question.meeting.key}`} dir="auto">
                    {question.meeting.title}
                  </a>
                ),
              })}
            </p>
          ) : null}
        </header>
        <Positions question={question} />
        <OverTime question={question} />
        <Count of={t("count.positions")} count={question.actorCount} shown={question.actors.length} />
        {question.actors.map(({ actor, stance, previous, statements, statementCount }) => (
          <section key={actor.id} className="section">
            <h2>
              {rich("question.stance", {
                who: <Actor actor={actor} />,
                stance: t(`stance.${stance}`).toLowerCase(),
              })}
            </h2>
            {previous ? (
              <p className="notice">
                {t("question.before", { stance: t(`stance.${previous}`).toLowerCase() })}
              </p>
            ) : null}
            <Count of={t("count.statements")} count={statementCount} shown={statements.length} />
            {statementCount > statements.length ? (
              <p className="text-sm">
                <a href={`/actors/${actor.key}`}>{t("question.all_of", { who: actor.name })}</a>
              </p>
            ) : null}
            <ol className="lines">
              {statements.map((claim) => (
                <li key={claim.id} id={claim.id}>
                  <Claim claim={claim} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        <Pager
          of={t("count.positions")}
          first={after ? page : null}
          next={question.next && `${page}?after=${question.next}`}
        />
        <Notes claims={question.actors.flatMap(({ statements }) => statements)} />
        <Cite
          cited={{ title: question.text, path: page, at: null }}
          take={[
            ...byMail(page),
            { href: `${page}/feed.atom`, text: t("take.atom") },
            { href: `${page}/feed.json`, text: t("take.json_feed") },
            { href: `/api/v1${page}`, text: t("take.json") },
          ]}
        />
      </div>
    </Frame>
  );
}

/** In how many further statements the actors of this part took a position. */
const elsewhereOf = ({ actors }: Pick<QuestionModel, "actors">) =>
  actors.reduce((all, { statementCount, positions }) => all + statementCount - positions.length, 0);

/** Who stands where, and how that moved, before it is told in whose words. */
function Positions({ question }: { question: QuestionModel }) {
  const matrix = matrixOf(question.actors.flatMap(({ positions }) => positions));
  const shown = new Set(question.actors.flatMap(({ statements }) => statements.map(({ id }) => id)));
  if (matrix.rows.length < 2 && !question.actors.some(({ previous }) => previous)) return null;
  return (
    <section className="section">
      <h2>{t("question.who_stands_where")}</h2>
      <PositionMatrix matrix={matrix} shown={shown} />
      {elsewhereOf(question) > 0 || matrix.goesOn ? <NotAllMoves /> : null}
    </section>
  );
}

/** How each of them moved, along time. */
function OverTime({ question: { actors } }: { question: QuestionModel }) {
  const shown = new Set(actors.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const told = actors.flatMap(({ positions }) => positionsTold(positions, "actor", shown));
  const drawn = lanesOf(told);
  if (!drawn) return null;
  return (
    <section className="section">
      <h2>{t("lanes.title")}</h2>
      <Lanes drawn={drawn} label={t("lanes.of_question")} elsewhere={elsewhereOf({ actors })} />
    </section>
  );
}
