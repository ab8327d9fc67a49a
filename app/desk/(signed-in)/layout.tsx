import Link from "next/link";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { roleLabels } from "@/auth/vocabulary";
import { countWaiting } from "@/review";
import { DeskNavigation } from "./navigation";
import { Palette } from "./palette/palette";
import { leave } from "./sign-out";

/** The frame around every page that is behind the door. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const user = await requireUser();
  const waiting = can(user, "claim.publish").allowed
    ? await countWaiting((await requestContext()).db, user.id)
    : 0;
  return (
    <>
      <header className="desk flex flex-wrap items-center gap-x-5 gap-y-0.5 border-t-3 border-b border-t-rule-strong border-b-rule bg-sheet px-[max(var(--spacing-part),(100%-80rem)/2)] py-1.5 [--spacing-button-side:0.75rem] [--spacing-button:2.25rem] max-xs:gap-x-2 print:hidden">
        {/* A page of readers is a document, and no part of the desk. */}
        <a
          href="/"
          className="py-2.5 font-serif text-[1.375rem] leading-none font-bold tracking-[-0.02em] text-ink no-underline max-xs:text-lg"
        >
          Onrecord
        </a>
        <div className="ms-auto flex items-center gap-3 max-xs:gap-2">
          <Palette />
          <p className="text-end text-sm leading-[1.25] max-xs:max-w-16 max-xs:text-xs">
            <Link href="/desk/account">{user.name}</Link>{" "}
            <span className="block text-ink-soft max-xs:hidden">{roleLabels[user.role]}</span>
          </p>
          <form action={leave}>
            <button type="submit" className="button text-sm">
              Sign out
            </button>
          </form>
        </div>
        <DeskNavigation managesPeople={can(user, "account.manage").allowed} waiting={waiting} />
      </header>
      <main
        id="main"
        className="desk mx-auto w-[min(100%-2*var(--spacing-part),80rem)] pt-part pb-section [:where(&>p+p)]:mt-3"
      >
        {children}
      </main>
    </>
  );
}
