import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { StatementRow } from "@/app/desk/parts/claims/statement-row";
import { Done } from "@/app/desk/parts/done";
import { Pager } from "@/app/desk/parts/lists/pager";
import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { addressOf, idOf, keyOf, type SearchParams } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { claimsById } from "@/published/claims/by-id";
import { desk } from "@/published/connection";
import {
  listStatements,
  questionHistory,
  questionsMergedInto,
  readQuestion,
  survivingQuestions,
} from "@/statements";
import { MergedQuestions } from "./merged";
import { QuestionActs } from "./question-acts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

const requireQuestion = cache(async (slug: string) => {
  await requireUser();
  const { db } = await requestContext();
  return (await readQuestion(db, keyOf(slug))) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireQuestion((await params).slug)).text };
}

export default async function DeskQuestionPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const { db } = await requestContext();
  const question = await requireQuestion((await params).slug);
  // A temporary redirect, because a merge can be taken back.
  if (question.mergedIntoId) {
    const survivor = (await survivingQuestions(db, [question.key])).get(question.key);
    redirect(`/desk/questions/${survivor?.key}`);
  }
  const asked = await searchParams;
  const after = idOf(asked["after"]);
  const here = `/desk/questions/${question.key}`;
  const [found, merged, acts] = await Promise.all([
    listStatements(db, {
      questionId: question.id,
      sorting: { by: "said", descending: true },
      after,
      limit: pageSize + 1,
    }),
    questionsMergedInto(db, question.id),
    questionHistory(db, question.id),
  ]);
  const { rows, last } = pageOf(found);
  const told = await claimsById(
    desk(),
    rows.map(({ id }) => id),
  );
  return (
    <>
      <Done done={asked["done"]} />
      <PageHead
        title={question.text}
        above={{ href: "/desk/questions", name: "All questions" }}
        about={
          question.meeting ? (
            <>
              About{" "}
              <Link href={`/desk/meetings/${question.meeting.key}`} prefetch={false}>
                {question.meeting.title}
              </Link>
            </>
          ) : (
            "About no meeting in particular"
          )
        }
      >
        {can(user, "question.edit").allowed ? (
          <Link href={`${here}/edit`} className="button">
            Edit
          </Link>
        ) : null}
        {can(user, "question.merge").allowed ? (
          <Link href={`${here}/merge`} className="button">
            Merge into another question
          </Link>
        ) : null}
        {question.publicSince ? (
          <a href={`/questions/${question.key}`} className="py-2">
            Public page
          </a>
        ) : null}
      </PageHead>
      <div className="two-columns">
        <div>
          <Section title="Positions on it" none="No statement takes a position on it yet.">
            {rows.map((statement) => (
              <StatementRow key={statement.id} statement={statement} told={told.get(statement.id)} />
            ))}
          </Section>
          <Pager first={after && here} next={last && addressOf(here, { after: last.id })} />
          <QuestionActs acts={acts} />
        </div>
        <div>
          <section className="facts-aside">
            <h2>On record</h2>
            <dl className="desk-facts">
              <dt>Address</dt>
              <dd>/questions/{question.key}</dd>
              <dt>Positions</dt>
              <dd>{question.positions}</dd>
              <dt>Readers</dt>
              <dd>
                {question.publicSince
                  ? "They see it: something published takes a position on it."
                  : "They do not see it until something published takes a position on it."}
              </dd>
            </dl>
          </section>
          <MergedQuestions merged={merged} mayUndo={can(user, "question.undo_merge").allowed} />
        </div>
      </div>
    </>
  );
}
