import type { Metadata } from "next";
import Link from "next/link";
import { passwordLength, readPasswordLink } from "@/auth/accounts";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { choosePassword } from "./actions";
import { SetPasswordForm } from "./form";

export const metadata: Metadata = {
  title: "Set your password",
  robots: { index: false },
  // The address is a secret; but with no referrer at all a form could not be posted without JavaScript.
  referrer: "same-origin",
};

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const owner = await readPasswordLink(recordDatabase(), token, systemClock);
  return (
    <main id="main" className="door">
      <p>
        <Link href="/" className="door-name">
          Onrecord
        </Link>
      </p>
      <h1 className="text-xl">Set your password</h1>
      {owner ? (
        <>
          <p>
            For {owner.name}, {owner.email}.
          </p>
          <SetPasswordForm
            action={choosePassword.bind(null, token)}
            email={owner.email}
            minLength={passwordLength.min}
          />
        </>
      ) : (
        <p>This link has been used or has expired. Ask an administrator for a new one.</p>
      )}
    </main>
  );
}
