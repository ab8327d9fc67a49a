import { notFound } from "next/navigation";
import { AccountEvents } from "@/app/desk/(signed-in)/people/account-events";
import { disable, enable, newLink, removeTwoStep, setRole } from "@/app/desk/actions/people";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { requestCaller } from "@/app/desk/request";
import { readAccount } from "@/auth/accounts";
import { listEvents } from "@/auth/events";
import { RoleForm } from "@/components/desk/account/account-forms";
import { Confirmed } from "@/components/desk/form/confirmed";
import { isId } from "@/lib/ids";

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  await requireMay("account.manage");
  const { id } = await params;
  const caller = await requestCaller();
  const person = isId(id) ? await readAccount(caller, id) : null;
  if (!person) notFound();
  const events = await listEvents(caller, { accountId: id });
  const hidden = <input type="hidden" name="id" value={id} />;
  return (
    <>
      <title>{`${person.name} · Onrecord`}</title>
      <PageHead
        title={<bdi>{person.name}</bdi>}
        above={{ href: "/desk/people", name: "People" }}
        about={[
          person.email,
          person.disabledAt ? "disabled" : null,
          person.hasPassword ? null : "no password yet",
          person.hasTwoStep ? "two-step sign-in" : null,
          `signed in on ${person.sessions} ${person.sessions === 1 ? "browser" : "browsers"}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <div className="two-columns">
        <section className="desk-section">
          <h2>What happened</h2>
          {events.length === 0 ? <p>Nothing yet.</p> : <AccountEvents events={events} />}
        </section>
        <div className="facts-aside justify-items-start">
          <RoleForm key={person.role} action={setRole} id={id} role={person.role} />
          {person.disabledAt ? (
            <Confirmed action={enable} label="Enable" yes="Let them in again">
              {hidden}
              <p>They sign in with the password they had.</p>
            </Confirmed>
          ) : (
            <>
              <Confirmed action={newLink} label="New password link" yes="Make a link">
                {hidden}
                <p>
                  For whoever has lost theirs, or their password. It signs them out everywhere once it is
                  used.
                </p>
              </Confirmed>
              <Confirmed destructive action={disable} label="Disable" yes="Keep them out">
                {hidden}
                <p>They are signed out everywhere at once. What they did stays on record under their name.</p>
              </Confirmed>
            </>
          )}
          {person.hasTwoStep ? (
            <Confirmed destructive action={removeTwoStep} label="Remove two-step sign-in" yes="Remove it">
              {hidden}
              <p>For whoever has lost their device and their recovery codes. Be sure who asks.</p>
            </Confirmed>
          ) : null}
        </div>
      </div>
    </>
  );
}
