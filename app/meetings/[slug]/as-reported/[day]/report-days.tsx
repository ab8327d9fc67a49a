import { displayDate } from "@/lib/dates";
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
    <nav aria-label="Report days" className="grid gap-2 border-t border-rule pt-3 text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {previous ? (
          <li>
            <a href={to(previous)} rel="prev">
              ← Before: <Day day={previous} />
            </a>
          </li>
        ) : (
          <li className="text-ink-soft">No earlier report</li>
        )}
        {next ? (
          <li>
            <a href={to(next)} rel="next">
              After: <Day day={next} /> →
            </a>
          </li>
        ) : (
          <li className="text-ink-soft">No later report</li>
        )}
        {first && first !== day && first !== previous && first !== next ? (
          <li>
            <a href={to(first)}>
              First: <Day day={first} />
            </a>
          </li>
        ) : null}
        {last && last !== day && last !== previous && last !== next ? (
          <li>
            <a href={to(last)}>
              Last: <Day day={last} />
            </a>
          </li>
        ) : null}
      </ul>
      {nearest.length > 0 ? (
        <details>
          <summary>What came on which day</summary>
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
  const counted = (count: number, one: string, more: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  return [
    ...counted(claims, "claim", "claims"),
    ...counted(sources, "further source", "further sources"),
    ...counted(elsewhere, "related claim elsewhere", "related claims elsewhere"),
  ].join(", ");
}
