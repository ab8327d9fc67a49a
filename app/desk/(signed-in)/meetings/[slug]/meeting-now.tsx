import { Attention, StatusMark } from "@/app/desk/parts/marks";
import { When } from "@/app/desk/parts/when";
import { displaySince } from "@/lib/dates";
import type { meetingClaims, stateOf } from "@/meetings";
import { placeName } from "@/meetings/rules";
import { statusLabels } from "@/meetings/vocabulary";

interface Props {
  state: ReturnType<typeof stateOf>;
  claims: Awaited<ReturnType<typeof meetingClaims>>;
  timeZone: string | null;
  mayLog: boolean;
}

const largeWord = "font-serif text-[1.5rem] leading-[1.1] font-bold";

/** What a meeting's published status changes say of it, as readers see it. */
export function MeetingNow({ state, claims, timeZone, mayLog }: Props) {
  const { current, last, run, schedule, place, differing, overdue } = state;
  const whose = ({ claimId }: { claimId: string }) =>
    claims.find(({ claim }) => claim.id === claimId)?.accordingTo ?? null;
  const since = run[0]?.effective;
  if (!last || !since) return <NoStatus claims={claims} mayLog={mayLog} />;
  const account = whose(last);
  return (
    <section className="now">
      <h2 id="now" className="sr-only">
        Status
      </h2>
      <p className="now-status">
        {current ? (
          <StatusMark status={current.status} className={largeWord} />
        ) : (
          <Attention>Accounts differ</Attention>
        )}
        {overdue ? <Attention>Overdue</Attention> : null}
      </p>
      {current ? (
        <>
          <p>
            {capitalised(displaySince(since.edtf, { timeZone }))}
            {since.asWorded ? ` (“${since.asWorded}”)` : null}
            {account ? ` according to ${account}` : ", the record’s own account"}
          </p>
          <MeetingSchedule schedule={schedule} timeZone={timeZone} />
          {place === undefined ? null : <p>{place === null ? "Known to have no place" : placeName(place)}</p>}
        </>
      ) : null}
      {differing.length > 0 ? (
        <p className="now-differing">
          {current ? <Attention>Accounts differ</Attention> : null}{" "}
          {differing.map((change) => `${whose(change)}: ${statusLabels[change.status].label}`).join("; ")}
        </p>
      ) : null}
    </section>
  );
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function MeetingSchedule({
  schedule: { date, inWords },
  timeZone,
}: Pick<Props["state"], "schedule"> & Pick<Props, "timeZone">) {
  if (date)
    return (
      <p>
        Date: <When date={date.edtf} asWorded={date.asWorded} timeZone={timeZone} />
      </p>
    );
  if (inWords) return <p>Date: “{inWords}”</p>;
  return date === null ? <p>Known to have no date</p> : null;
}

function NoStatus({ claims, mayLog }: Pick<Props, "claims" | "mayLog">) {
  const logged = claims.some(({ statusChange }) => statusChange !== null);
  return (
    <section className="now">
      <h2 id="now" className="sr-only">
        Status
      </h2>
      <p className="now-status">
        <StatusMark status={null} className={largeWord} />
      </p>
      <p>
        {logged
          ? "A status change is logged and none is published yet. Readers see the meeting once one is."
          : `Readers see a meeting once its first status change is published${mayLog ? ": log it next, with the source you have it from" : ""}.`}
      </p>
    </section>
  );
}
