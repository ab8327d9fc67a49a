import "@/app/styles/desk.css";
import "@/app/styles/desk-lists.css";
import "@/app/styles/desk-people.css";
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
      <header className="desk-header max-xs:gap-x-2">
        {/* A page of readers is a document, and no part of the desk. */}
        <a href="/" className="desk-name max-xs:text-lg">
          Onrecord
        </a>
        <div className="desk-leave max-xs:gap-2">
          <Palette />
          <p className="desk-user max-xs:max-w-16 max-xs:text-xs">
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
      <main id="main" className="desk">
        {children}
      </main>
    </>
  );
}
