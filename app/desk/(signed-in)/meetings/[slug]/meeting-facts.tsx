import Link from "next/link";
import type { readMeeting } from "@/meetings";
import { capacityLabels, meetingRelationLabels } from "@/meetings/vocabulary";

type MeetingRead = NonNullable<Awaited<ReturnType<typeof readMeeting>>>;

/** What a meeting is: what an edit of it changes. */
export function MeetingFacts({ meeting }: { meeting: MeetingRead }) {
  const { participants, alsoKnownAs, related, timeZone, description } = meeting;
  return (
    <section className="facts-aside">
      <h2 id="facts">The meeting</h2>
      <dl className="desk-facts">
        <dt>Participants</dt>
        <dd>
          {participants.length === 0 ? (
            "None yet"
          ) : (
            <ul className="plain">
              {participants.map((participant) => (
                <li key={participant.id}>
                  <Link href={`/desk/actors/${participant.key}`} prefetch={false}>
                    {participant.name}
                  </Link>
                  {participant.as === "principal"
                    ? null
                    : `, ${capacityLabels[participant.as].toLowerCase()}`}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {alsoKnownAs.length > 0 ? (
          <>
            <dt>Also known as</dt>
            <dd>{alsoKnownAs.join("; ")}</dd>
          </>
        ) : null}
        {related.length > 0 ? (
          <>
            <dt>Related</dt>
            <dd>
              <ul className="plain">
                {related.map((other) => (
                  <li key={`${other.id} ${other.how}`}>
                    {meetingRelationLabels[other.how].forward}{" "}
                    <Link href={`/desk/meetings/${other.key}`} prefetch={false}>
                      {other.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
        <dt>Time zone</dt>
        <dd>{timeZone ?? "Not set: UTC"}</dd>
        {description ? (
          <>
            <dt>Description</dt>
            <dd className="whitespace-pre-line">{description}</dd>
          </>
        ) : null}
        <dt>Address</dt>
        <dd>/meetings/{meeting.key}</dd>
      </dl>
    </section>
  );
}
