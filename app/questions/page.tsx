import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { afterOf, given, Index, indexLength } from "@/app/parts/index-page";
import { published } from "@/published/connection";
import { type QuestionLine, questionsIndex } from "@/published/indexes/questions";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const generateMetadata = (): Metadata => ({
  title: "Questions",
  description: "What is disputed, and who supports, opposes or sets conditions.",
  alternates: alternatesOf("/questions"),
});

export default async function Questions({ searchParams }: Props) {
  const { after, ...asked } = await given(searchParams, ["q", "after"]);
  const from = afterOf(after);
  const page = await questionsIndex(published(), { filters: asked, after: from, limit: indexLength });
  return (
    <Index
      title="Questions"
      lede="On what somebody has taken a position: who supports it, who opposes it, who sets conditions."
      path="/questions"
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
            About{" "}
            <a href={`/meetings/${meeting.key}`} dir="auto">
              {meeting.title}
            </a>
          </span>
        </p>
      ) : null}
    </article>
  );
}
