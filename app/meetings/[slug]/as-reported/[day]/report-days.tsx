import { rich } from "@/components/rich";
import { displayDate } from "@/lib/dates";
import { t } from "@/lib/language";
import type { ReportDays as Days, ReportDay } from "@/published/reported/report-days";

interface Props {
  /** Of these pages, without a day. */
  address: string;
  day: string;
  days: Days;
}

/** The way from one day that had something new to the next, and what came on the nearest of them. */
export function ReportDays({ address, day, days }: Props) {
  const { first, previous, next, last, nearest } = days;
  const to = (other: string) => `${address}/${other}`;
  return (
    <nav aria-label={t("reported.days")} className="grid gap-2 border-t border-rule pt-3 text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {previous ? (
          <li>
            <a href={to(previous)} rel="prev">
              {rich("reported.before", { day: <Day day={previous} /> })}
            </a>
          </li>
        ) : (
          <li className="text-ink-soft">{t("reported.no_earlier")}</li>
        )}
        {next ? (
          <li>
            <a href={to(next)} rel="next">
              {rich("reported.after", { day: <Day day={next} /> })}
            </a>
          </li>
        ) : (
          <li className="text-ink-soft">{t("reported.no_later")}</li>
        )}
        {first && first !== day && first !== previous && first !== next ? (
          <li>
            <a href={to(first)}>{rich("reported.first", { day: <Day day={first} /> })}</a>
          </li>
        ) : null}
        {last && last !== day && last !== previous && last !== next ? (
          <li>
            <a href={to(last)}>{rich("reported.last", { day: <Day day={last} /> })}</a>
          </li>
        ) : null}
      </ul>
      {nearest.length > 0 ? (
        <details>
          <summary>{t("reported.which_day")}</summary>
          <ol className="mt-2 grid gap-1">
            {nearest.map((one) => (
              <li key={one.day}>
                <a
                  href={to(one.day)}
                  aria-current={one.day === day ? "page" : undefined}
                  className="aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  <Day day={one.day} />
                </a>
                : {whatCame(one)}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </nav>
  );
}

export const Day = ({ day }: { day: string }) => <time dateTime={day}>{displayDate(day)}</time>;

function whatCame({ claims, sources, elsewhere }: ReportDay): string {
  const came = { claims, sources, elsewhere };
  const kinds = ["claims", "sources", "elsewhere"] as const;
  return kinds
    .flatMap((kind) => (came[kind] === 0 ? [] : [t(`reported.${kind}`, { count: came[kind] })]))
    .join(", ");
}
