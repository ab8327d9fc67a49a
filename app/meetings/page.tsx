import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { fieldLength } from "@/app/parts/field-length";
import { Frame } from "@/app/parts/frame";
import { given } from "@/app/parts/index-page";
import { MeetingLine } from "@/app/parts/meeting-line";
import { TakeList } from "@/app/parts/take";
import { answerWith } from "@/lib/answering";
import { systemClock } from "@/lib/clock";
import { t } from "@/lib/language";
import { statuses } from "@/meetings/vocabulary";
import { published } from "@/published/connection";
import { type MeetingsFilter, type MeetingsModel, meetingsPage } from "@/published/pages/meetings";

export const generateMetadata = (): Metadata => ({
  title: t("meetings.title"),
  description: t("meetings.description"),
  alternates: alternatesOf("/meetings"),
});

const names = ["q", "status", "participant", "place", "from", "to", "after"] as const;

export default async function Meetings({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const values = await given(searchParams, names);
  const filter: MeetingsFilter = values;
  const model = await meetingsPage(published(), filter, systemClock.now());
  if (Object.keys(model.problems).length > 0) answerWith(400);
  const { after, ...asked } = values;
  const narrowed = Object.keys(asked).length > 0;
  return (
    <Frame>
      <h1>{t("meetings.title")}</h1>
      <Filters filter={filter} model={model} />
      {model.problems.after ? <p className="field-error">{model.problems.after}</p> : null}
      {model.meetings.length === 0 ? (
        <p className="lede">
          {`${t(narrowed ? "meetings.none_fits" : "meetings.none_yet")} `}
          {narrowed ? <a href="/meetings">{t("meetings.all")}</a> : null}
        </p>
      ) : (
        <ul className="lines">
          {model.meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingLine meeting={meeting} heading="h2" />
            </li>
          ))}
        </ul>
      )}
      <nav className="pager" aria-label={t("index.pages")}>
        {after && !model.problems.after ? (
          <a href={`/meetings?${new URLSearchParams(asked)}`}>{t("index.first_page")}</a>
        ) : null}
        {model.next ? (
          <a href={`/meetings?${new URLSearchParams({ ...asked, after: model.next })}`}>
            {t("meetings.more")}
          </a>
        ) : null}
      </nav>
      {/* What these two ask for, no report does. */}
      {asked.participant || asked.place ? null : (
        <TakeList json="meetings" asked={asked} hasDays={!narrowed} />
      )}
    </Frame>
  );
}

function Filters({ filter, model }: { filter: MeetingsFilter; model: MeetingsModel }) {
  const text = (name: "q" | "participant" | "place" | "from" | "to", label: string, placeholder?: string) => {
    const problem = model.problems[name];
    return (
      <div className="field">
        <label htmlFor={`filter-${name}`}>{label}</label>
        <input
          id={`filter-${name}`}
          name={name}
          defaultValue={filter[name]}
          placeholder={placeholder}
          maxLength={fieldLength}
          list={name === "participant" ? "participants" : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `filter-${name}-problem` : undefined}
        />
        {problem ? (
          <p id={`filter-${name}-problem`} className="field-error">
            {problem}
          </p>
        ) : null}
      </div>
    );
  };
  return (
    <form className="filters" action="/meetings" aria-label={t("meetings.filter")}>
      {text("q", t("index.words"))}
      <div className="field">
        <label htmlFor="filter-status">{t("meetings.status")}</label>
        <select
          id="filter-status"
          name="status"
          defaultValue={model.problems.status ? "" : (filter.status ?? "")}
          aria-invalid={model.problems.status ? true : undefined}
          aria-describedby={model.problems.status ? "filter-status-problem" : undefined}
        >
          <option value="">{t("index.any")}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
        {model.problems.status ? (
          <p id="filter-status-problem" className="field-error">
            {model.problems.status}
          </p>
        ) : null}
      </div>
      {text("participant", t("meetings.participant"))}
      <datalist id="participants">
        {model.participants.map((actor) => (
          <option key={actor.key} value={actor.name} />
        ))}
      </datalist>
      {text("place", t("meetings.place"))}
      {text("from", t("meetings.from"), "2025-10-01")}
      {text("to", t("meetings.to"), "2025-12")}
      <button className="button" type="submit">
        {t("index.show")}
      </button>
    </form>
  );
}
