import { Actor, origins } from "@/app/parts/chain";
import { OnWord } from "@/app/parts/on-word";
import { DateOf, PlaceOf } from "@/app/parts/schedule";
import { AsWorded, StatusWord } from "@/app/parts/status";
import { Told } from "@/app/parts/told";
import { Since } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { AccountModel } from "@/published/pages/account";

/** One account of a meeting among others that say something else: its status, date and place, and how anyone knows. */
export function Account({ account, timeZone }: { account: AccountModel; timeZone: string | null }) {
  const { whose, status, since, schedule, place, standing } = account;
  return (
    <>
      <p>
        <StatusWord status={status} />
        <AsWorded words={wordsOf(account.run)} />, <Since date={since} timeZone={timeZone} />,{" "}
        {whose ? rich("line.according", { who: <Actor actor={whose} /> }) : t("meeting.own_account")}.
      </p>
      {schedule.date !== undefined || schedule.inWords ? (
        <p>{rich("claim.date", { date: <DateOf schedule={schedule} timeZone={timeZone} /> })}</p>
      ) : null}
      {place === undefined ? null : <p>{rich("claim.place", { place: <PlaceOf place={place} /> })}</p>}
      <p className="text-sm text-ink-soft">
        {t(`standing.${standing}`)}, {origins(account.origins.length)}: <Word run={account.run} />
      </p>
      <Disputes account={account} />
    </>
  );
}

/** Who disputes it, and in what words. */
export function Disputes({ account: { disputes, run } }: { account: AccountModel }) {
  if (disputes.length === 0) return null;
  return (
    <ul className="text-sm font-normal">
      {disputes.map(({ how, other }) => (
        <li key={other.id} className="line-clamp-3 print:line-clamp-none">
          {t(`relation_passive.${how}`)} <Told other={other} beside={run[0].meetings} />
        </li>
      ))}
    </ul>
  );
}

/** On whose word a run rests: every chain of it once, and the way to the claims. */
export function Word({ run }: { run: AccountModel["run"] }) {
  const [latest, ...before] = run;
  return (
    <>
      <OnWord claims={run} />. <a href={`/claims/${latest.id}`}>{t("claim.how_we_know")}</a>
      {before.length > 0 ? (
        <>
          {" "}
          {t("meeting.said_times", { count: run.length })}{" "}
          {before.map(({ id }, index) => (
            <span key={id}>
              {index > 0 ? ", " : null}
              <a href={`#${id}`}>
                {before.length === 1
                  ? t("meeting.first_here")
                  : t("meeting.here", { number: before.length - index })}
              </a>
            </span>
          ))}
        </>
      ) : null}
    </>
  );
}

/** The latest of the sources' own words for the status. */
export const wordsOf = (run: AccountModel["run"]): string | null =>
  run.find(({ statusChange }) => statusChange?.statusAsWorded)?.statusChange?.statusAsWorded ?? null;
