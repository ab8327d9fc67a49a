import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentUser } from "@/app/desk/request";
import { returnAddress } from "@/auth";
import { log } from "@/lib/log";
import { currentSettings } from "@/lib/settings";
import { signInWithProvider } from "./actions";
import { SignInForm } from "./form";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { to: wanted, error, set } = await searchParams;
  const to = returnAddress(wanted);
  const { signedIn, problem } = await whoIsThere();
  if (signedIn) redirect(to);
  return (
    <main id="main" className="door">
      <p>
        <Link href="/" className="door-name">
          Onrecord
        </Link>
      </p>
      <h1 className="text-xl">Sign in to the desk</h1>
      {set === "password" ? <p role="status">Your password is set. Sign in with it.</p> : null}
      <SignInForm to={to} message={problem ?? (error ? providerProblem(error) : undefined)} />
      {currentSettings().oidc ? (
        <form action={signInWithProvider}>
          <input type="hidden" name="to" value={to} />
          <button type="submit" className="button">
            Sign in with single sign-on
          </button>
        </form>
      ) : null}
    </main>
  );
}

/** The page is shown even while the database cannot be reached, and says so. */
async function whoIsThere(): Promise<{ signedIn: boolean; problem?: string }> {
  try {
    return { signedIn: (await currentUser()) !== null };
  } catch (error) {
    log.error({ err: error }, "the door could not ask who is there");
    return { signedIn: false, problem: "The record cannot be reached just now. Try again in a minute." };
  }
}

function providerProblem(error: string | string[]): string {
  return error === "AccessDenied"
    ? "Single sign-on knows you, but you have no account here. Ask an administrator for one."
    : "Single sign-on does not work just now. Try again, or sign in with your password.";
}
