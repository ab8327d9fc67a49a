import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { afterOf, given, Index, indexLength } from "@/app/parts/index-page";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { type QuestionLine, questionsIndex } from "@/published/indexes/questions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const generateMetadata = (): Metadata => ({
  title: t("index.questions.title"),
  description: t("index.questions.description"),
  alternates: alternatesOf("/questions"),
});

export default async function Questions({ searchParams }: Props) {
  const { after, ...asked } = await given(searchParams, ["q", "after"]);
  const from = afterOf(after);
  const page = await questionsIndex(published(), { filters: asked, after: from, limit: indexLength });
  return (
    <Index
      of="questions"
      asked={asked}
      isLater={from !== undefined}
      page={page}
      line={(question) => <QuestionItem question={question} />}
    />
  );
}

function QuestionItem({ question: { key, text, meeting } }: { question: QuestionLine }) {
  return (
    <article className="meeting-line">
      <h2>
        <a href={`/questions/${key}`} dir="auto">
          {text}
        </a>
      </h2>
      {meeting ? (
        <p className="line-facts text-sm">
          <span>
            {rich("question.about", {
              meeting: (
                <a href={`/meetings/${meeting.key}`} dir="auto">
                  {meeting.title}
                </a>
              ),
            })}
          </span>
        </p>
      ) : null}
    </article>
  );
}
