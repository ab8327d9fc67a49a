import type { Metadata } from "next";
import Link from "next/link";
import { changeOwnPassword, chooseNotices, signOutOthers, signOutSession } from "@/app/desk/actions/account";
import { browserName } from "@/app/desk/parts/browser-name";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { At } from "@/app/desk/parts/when";
import { requestCaller, sessionToken } from "@/app/desk/request";
import { can } from "@/auth";
import { passwordLength } from "@/auth/accounts";
import { ownApiTokens } from "@/auth/api-tokens";
import { ownSessions } from "@/auth/sessions";
import { ownTwoStep } from "@/auth/two-step";
import { roleLabels } from "@/auth/vocabulary";
import { NoticesForm, PasswordForm } from "@/components/desk/account/account-forms";
import { Confirmed } from "@/components/desk/form/confirmed";
import { currentSettings } from "@/lib/settings";
import { wantsNotices } from "@/outward/notices";
import { ApiTokens } from "./api-tokens";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const user = await requireMay("account.own");
  const caller = await requestCaller();
  const [sessions, twoStep] = await Promise.all([
    ownSessions(caller, (await sessionToken()) ?? ""),
    ownTwoStep(caller),
  ]);
  return (
    <>
      <PageHead title="Your account" about={`${user.name} · ${user.email} · ${roleLabels[user.role]}`} />
      <div className="overview">
        <section className="desk-section">
          <h2>Password</h2>
          <PasswordForm action={changeOwnPassword} minLength={passwordLength.min} />
        </section>
        <div>
          <section className="desk-section">
            <h2>Two-step sign-in</h2>
            <p>
              {twoStep.isOn
                ? `On, with ${twoStep.codesLeft} recovery ${twoStep.codesLeft === 1 ? "code" : "codes"} left.`
                : "Off. With it, a password alone signs nobody in as you."}{" "}
              <Link href="/desk/account/two-step">{twoStep.isOn ? "Change" : "Set up two-step sign-in"}</Link>
            </p>
          </section>
          <section className="desk-section [&>.button]:justify-self-start">
            <h2>Where you are signed in</h2>
            <ul className="ruled">
              {sessions.map((session) => (
                <li key={session.id}>
                  <p>
                    {browserName(session.userAgent)}
                    {session.isThis ? " · this browser" : ""}
                  </p>
                  <p className="entry-detail">
                    Since <At time={session.createdAt} />, last seen <At time={session.lastSeenAt} />
                    {session.address ? ` · from ${session.address}` : ""}
                  </p>
                  {session.isThis ? null : (
                    <Confirmed action={signOutSession} label="Sign out there" yes="Sign out">
                      <input type="hidden" name="session" value={session.id} />
                      <p>What is typed there and not saved stays in that browser.</p>
                    </Confirmed>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 ? (
              <Confirmed action={signOutOthers} label="Sign out everywhere else" yes="Sign out">
                <p>Every browser but this one.</p>
              </Confirmed>
            ) : null}
          </section>
          {currentSettings().mail && can(user, "claim.record").allowed ? (
            <section className="desk-section">
              <h2>E-mail</h2>
              <NoticesForm action={chooseNotices} isOn={await wantsNotices(caller)} />
            </section>
          ) : null}
          {can(user, "record.import").allowed ? <ApiTokens tokens={await ownApiTokens(caller)} /> : null}
        </div>
      </div>
    </>
  );
}
