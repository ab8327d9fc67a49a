import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { At } from "@/app/desk/parts/when";
import { requestCaller } from "@/app/desk/request";
import { type AccountListed, listAccounts } from "@/auth/accounts";
import { roleLabels } from "@/auth/vocabulary";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  await requireMay("account.manage");
  const people = await listAccounts(await requestCaller());
  return (
    <>
      <PageHead title="People" about="Who may sign in, and what their role lets them do.">
        <Link href="/desk/webhooks" className="button">
          Webhooks
        </Link>
        <Link href="/desk/people/audit" className="button">
          Sign-ins and changes
        </Link>
        <Link href="/desk/people/invite" className="button primary">
          Invite
        </Link>
      </PageHead>
      <ul className="entries">
        {people.map((person) => (
          <li key={person.id} className="entry">
            <div className="entry-main">
              <Link href={`/desk/people/${person.id}`} prefetch={false} className="entry-title" dir="auto">
                {person.name}
              </Link>
              <p className="entry-detail">{person.email}</p>
            </div>
            <p className="entry-side entry-detail">
              {[roleLabels[person.role], ...conditions(person)].join(" · ")}
              {person.lastSignIn ? (
                <>
                  {" "}
                  · last signed in <At time={new Date(person.lastSignIn)} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const conditions = ({ disabledAt, hasPassword, hasTwoStep }: AccountListed): string[] => [
  ...(disabledAt ? ["disabled"] : []),
  ...(hasPassword ? [] : ["no password yet"]),
  ...(hasTwoStep ? ["two-step sign-in"] : []),
];
