import { Bearing } from "@/app/desk/parts/claims/bearing";
import { Attention, StatusMark } from "@/app/desk/parts/marks";
import { When } from "@/app/desk/parts/when";
import { origins } from "@/app/parts/chain";
import { displaySince, hemisphereMeant } from "@/lib/dates";
import { capitalised } from "@/lib/text";
import { placeName } from "@/meetings/rules";
import { standingLabels } from "@/provenance/vocabulary";
import type { AccountModel } from "@/published/pages/account";
import type { DeskMeeting } from "./read-page";

interface Props {
  meeting: Pick<DeskMeeting, "answer" | "differing" | "overdue" | "changes">;
  timeZone: string | null;
  mayLog: boolean;
}

const largeWord = "font-serif text-[1.5rem] leading-[1.1] font-bold";

/** What a meeting's published status changes say of it, as readers are told it. */
export function MeetingNow({ meeting, timeZone, mayLog }: Props) {
  const { answer, differing, overdue } = meeting;
  return (
    <section className="mb-part grid gap-1 bg-wash px-4.5 py-3.5" aria-labelledby="now">
      <h2 id="now" className="sr-only">
        Status now
      </h2>
      <p className="flex flex-wrap items-baseline gap-2">
        {answer ? <StatusMark status={answer.status} className={largeWord} /> : null}
        {!answer && differing.length === 0 ? <StatusMark status={null} className={largeWord} /> : null}
        {differing.length > 0 ? <Attention>Accounts differ</Attention> : null}
        {answer?.standing === "disputed" ? <Attention>Disputed</Attention> : null}
        {overdue ? <Attention>Overdue</Attention> : null}
      </p>
      {answer ? <Answer answer={answer} timeZone={timeZone} /> : null}
      {differing.length > 0 ? (
        <ul className="plain mt-1.5">
          {differing.map((account) => (
            <li key={account.run[0].id}>
              {capitalised(whoseWord(account))}: <StatusMark status={account.status} />,{" "}
              {sinceOf(account, timeZone)}. <Standing account={account} />
            </li>
          ))}
        </ul>
      ) : null}
      {!answer && differing.length === 0 ? <NoStatus changes={meeting.changes} mayLog={mayLog} /> : null}
    </section>
  );
}

interface Told {
  answer: AccountModel;
  timeZone: string | null;
}

function Answer({ answer, timeZone }: Told) {
  const { place, disputes, run } = answer;
  return (
    <>
      <p>
        {capitalised(sinceOf(answer, timeZone))}, {whoseWord(answer)}. <Standing account={answer} />
      </p>
      <Bearing claim={{ ...run[0], outgoing: [], incoming: [], disputes }} />
      <Schedule schedule={answer.schedule} timeZone={timeZone} />
      {place === undefined ? null : <p>{place === null ? "Known to have no place" : placeName(place)}</p>}
    </>
  );
}

const whoseWord = ({ whose }: AccountModel) =>
  whose ? `according to ${whose.name}` : "the record’s own account";

function sinceOf({ since }: AccountModel, timeZone: string | null): string {
  const words = since.asWorded ? ` (“${since.asWorded}”)` : "";
  return `${displaySince(since.edtf, { timeZone, hemisphere: hemisphereMeant(since, timeZone) })}${words}`;
}

/** How well it stands, and from how many origins: those of its run. */
function Standing({ account }: { account: AccountModel }) {
  return `${standingLabels[account.standing]}, ${origins(account.origins.length)}.`;
}

function Schedule({
  schedule: { date, inWords },
  timeZone,
}: Pick<AccountModel, "schedule"> & Pick<Told, "timeZone">) {
  if (date)
    return (
      <p>
        Date:{" "}
        <When
          date={date.edtf}
          asWorded={date.asWorded}
          timeZone={timeZone}
          hemisphere={hemisphereMeant(date, timeZone)}
        />
      </p>
    );
  if (inWords) return <p>Date: “{inWords}”</p>;
  return date === null ? <p>Known to have no date</p> : null;
}

function NoStatus({ changes, mayLog }: Pick<DeskMeeting, "changes"> & Pick<Props, "mayLog">) {
  return (
    <p>
      {changes.length > 0
        ? "A status change is logged and none is published yet. Readers see the meeting once one is."
        : `Readers see a meeting once its first status change is published${mayLog ? ": log it next, with the source you have it from" : ""}.`}
    </p>
  );
}
