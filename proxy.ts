import { type NextRequest, NextResponse } from "next/server";
import { doorTo, isBehindDoor } from "@/auth";
import { sessionCookie, userOfSession } from "@/auth/sessions";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { currentSettings } from "@/lib/settings";

export const config = { matcher: ["/desk", "/desk/:path*"] };

/**
 * The one place that every request to the desk passes. A check in a layout would not do: a request for a page's part
 * alone skips its layouts. It also tells the pages their own address, which a server component cannot see.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { nextUrl, method } = request;
  const headed = `${nextUrl.pathname}${nextUrl.search}`;
  const elsewhere =
    isBehindDoor(nextUrl.pathname) && !isAction(request) && (await turnedAway(request, headed));
  if (elsewhere) return NextResponse.redirect(new URL(elsewhere, nextUrl), method === "GET" ? 307 : 303);
  const headers = new Headers(request.headers);
  headers.set("x-desk-address", headed);
  return NextResponse.next({ request: { headers } });
}

/** A server action. Let through: its verb refuses whoever is signed out, and unlike a redirect keeps what was typed. */
const isAction = ({ method, headers }: NextRequest): boolean =>
  method === "POST" && headers.has("next-action");

const twoStep = "/desk/account/two-step";

/** Where somebody has to go first: to the door, or to set up what this newsroom asks of them. Null to enter. */
async function turnedAway({ cookies, nextUrl }: NextRequest, headed: string): Promise<string | null> {
  try {
    const { siteUrl, adminTotp } = currentSettings();
    const token = cookies.get(sessionCookie(siteUrl).name)?.value;
    const user = await userOfSession(recordDatabase(), token, systemClock, adminTotp);
    if (!user) return doorTo(headed);
    return user.mustSetUpTwoStep && nextUrl.pathname !== twoStep ? twoStep : null;
  } catch (error) {
    // The page itself says that the record cannot be reached.
    log.error({ err: error }, "the desk could not ask who is there");
    return null;
  }
}
