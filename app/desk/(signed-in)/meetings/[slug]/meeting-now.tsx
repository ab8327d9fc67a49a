import { Attention, StatusMark } from "@/app/desk/parts/marks";
import { When } from "@/app/desk/parts/when";
import { placeName } from "@/app/parts/place";
import type { meetingClaims, stateOf } from "@/meetings";
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
  const { current, scheduled, place, differing, overdue } = state;
  const whose = (claimId: string) => claims.find(({ claim }) => claim.id === claimId)?.accordingTo ?? null;
  if (!current) return <NoStatus claims={claims} mayLog={mayLog} />;
  const account = whose(current.claimId);
  const { effective } = current;
  return (
    <section className="now">
      <h2 id="now" className="sr-only">
        Status
      </h2>
      <p className="now-status">
        <StatusMark status={current.status} className={largeWord} />
        {overdue ? <Attention>Overdue</Attention> : null}
      </p>
      <p>
        {effective.earliest ? "Since " : "It was so "}
        <When date={effective.edtf} asWorded={effective.asWorded} timeZone={timeZone} />
        {account ? ` according to ${account}` : ", the record’s own account"}
      </p>
      {scheduled === undefined ? null : (
        <p>
          {scheduled === null ? (
            "Known to have no date"
          ) : (
            <>
              Date: <When date={scheduled.edtf} asWorded={scheduled.asWorded} timeZone={timeZone} />
            </>
          )}
        </p>
      )}
      {place === undefined ? null : <p>{place === null ? "Known to have no place" : placeName(place)}</p>}
      {differing.length > 0 ? (
        <p className="now-differing">
          <Attention>Accounts differ</Attention>{" "}
          {differing
            .map((change) => `${whose(change.claimId)}: ${statusLabels[change.status].label}`)
            .join("; ")}
        </p>
      ) : null}
    </section>
  );
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
