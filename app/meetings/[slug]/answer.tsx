import { Actor, origins } from "@/app/parts/chain";
import { DateOf, PlaceOf } from "@/app/parts/schedule";
import { AccountsDiffer, AsWorded, StatusWord } from "@/app/parts/status";
import { tones } from "@/app/parts/status-shapes";
import { Since } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { AccountModel } from "@/published/pages/account";
import type { MeetingModel } from "@/published/pages/meeting";
import { Account, Disputes, Word, wordsOf } from "./account";
import { Course, OtherDates } from "./course";

const headline =
  "gap-[0.22em] font-serif text-3xl leading-none font-bold tracking-[-0.02em] whitespace-normal before:size-[0.6em]";

interface Props {
  meeting: MeetingModel;
  /** Whether it is what the reports of a day had, which is less than what is on record. */
  isFromReports: boolean;
}

/** What a reader came for: the status, since when, on whose word, and whether anybody says otherwise. */
export function Answer({ meeting, isFromReports }: Props) {
  const { answer, differing, timeZone } = meeting;
  return (
    <div
      className="mt-2 grid gap-4 border-y-4 border-(--tone) pt-5 pb-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] lg:gap-x-section"
      data-tone={answer ? tones[answer.status] : "doubt"}
    >
      <div className="grid content-start gap-3.5">
        {answer ? (
          <Said answer={answer} timeZone={timeZone} />
        ) : (
          <NoneSaid meeting={meeting} isFromReports={isFromReports} />
        )}
        <Course meeting={meeting} />
      </div>
      {answer ? <Facts answer={answer} meeting={meeting} /> : null}
      {meeting.overdue ? (
        <div className="notice lg:col-span-full">
          <h2>{t("meeting.overdue")}</h2>
          <p>{t(isFromReports ? "meeting.overdue_reports" : "board.overdue_note")}</p>
        </div>
      ) : null}
      {answer && differing.length > 0 ? (
        <div className="notice lg:col-span-full">
          <h2>{t("meeting.accounts_differ")}</h2>
          <Accounts meeting={meeting} />
        </div>
      ) : null}
    </div>
  );
}

function Said({ answer, timeZone }: { answer: AccountModel; timeZone: string | null }) {
  const { status, since, whose, run } = answer;
  const words = wordsOf(run);
  return (
    <>
      <p>
        <StatusWord status={status} className={headline} />
        {words ? (
          <span className="ms-2 font-serif text-lg">
            <AsWorded words={words} />
          </span>
        ) : null}
      </p>
      <p className="max-w-measure text-lg">
        {rich(whose ? "meeting.answer_according" : "meeting.answer", {
          since: <Since date={since} timeZone={timeZone} isFirst />,
          who: whose ? <Actor actor={whose} /> : null,
          word: <Word run={run} />,
        })}
      </p>
    </>
  );
}

/** Nobody's word is the record's: each account stands in its place. */
function NoneSaid({ meeting, isFromReports }: Props) {
  if (meeting.differing.length === 0)
    return (
      <p className="max-w-measure text-lg">
        {t(isFromReports ? "meeting.no_status_by_then" : "meeting.no_status")}
      </p>
    );
  return (
    <>
      <p>
        <AccountsDiffer className={headline} />
      </p>
      <p className="max-w-measure text-lg">{t("meeting.no_agreement")}</p>
      <Accounts meeting={meeting} />
    </>
  );
}

function Accounts({ meeting: { differing, timeZone } }: { meeting: MeetingModel }) {
  return (
    <ul className="lines">
      {differing.map((account) => (
        <li key={account.run[0].id}>
          <Account account={account} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ answer, meeting }: { answer: AccountModel; meeting: MeetingModel }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] content-start gap-x-5 gap-y-2.5 lg:grid-cols-[1fr] lg:border-s lg:border-rule lg:ps-6">
      <div className={answer.disputes.length > 0 ? "col-span-full" : undefined}>
        <dt className="text-sm text-ink-soft">{t("meeting.standing")}</dt>
        <dd className="font-semibold">
          {t(`standing.${answer.standing}`)}, {origins(answer.origins.length)}
          <Disputes account={answer} />
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">{t("meeting.date")}</dt>
        <dd className="font-semibold">
          <DateOf schedule={answer.schedule} timeZone={meeting.timeZone} />
          <OtherDates meeting={meeting} />
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">{t("meeting.place")}</dt>
        <dd className="font-semibold">
          <PlaceOf place={answer.place} />
        </dd>
      </div>
    </dl>
  );
}
