import Link from "next/link";
import { browserName } from "@/app/desk/parts/browser-name";
import { At } from "@/app/desk/parts/when";
import type { listEvents } from "@/auth/events";
import { accountEventLabels } from "@/auth/vocabulary";

type Events = Awaited<ReturnType<typeof listEvents>>;

/** What happened to accounts, from where and by whom. */
export function AccountEvents({ events }: { events: readonly Events[number][] }) {
  return (
    <ol className="ruled">
      {events.map(({ seq, at, what, accountId, email, byName, detail, address, userAgent }) => (
        <li key={seq}>
          <p>
            {accountEventLabels[what]}
            {detail ? `: ${detail}` : ""}
            {byName ? <> by {byName}</> : null}
            {email ? (
              <>
                {" · "}
                {accountId ? (
                  <Link href={`/desk/people/${accountId}`} prefetch={false}>
                    {email}
                  </Link>
                ) : (
                  email
                )}
              </>
            ) : null}
          </p>
          <p className="entry-detail">
            <At time={at} />
            {address ? ` · from ${address}` : ""}
            {userAgent ? ` · ${browserName(userAgent)}` : ""}
          </p>
        </li>
      ))}
    </ol>
  );
}
