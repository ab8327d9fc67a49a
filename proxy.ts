import { type NextRequest, NextResponse } from "next/server";
import { doorTo, isBehindDoor } from "@/auth";
import { sessionCookie, userOfSession } from "@/auth/sessions";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { log } from "@/lib/log";

export const config = { matcher: ["/desk", "/desk/:path*"] };

/**
 * The one place that every request to the desk passes. A check in a layout would not do: a request for a page's part
 * alone skips its layouts. It also tells the pages their own address, which a server component cannot see.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { nextUrl, method } = request;
  const headed = `${nextUrl.pathname}${nextUrl.search}`;
  if (isBehindDoor(nextUrl.pathname) && !isAction(request) && !(await mayEnter(request)))
    return NextResponse.redirect(new URL(doorTo(headed), nextUrl), method === "GET" ? 307 : 303);
  const headers = new Headers(request.headers);
  headers.set("x-desk-address", headed);
  return NextResponse.next({ request: { headers } });
}

/** A form that a script posts. Its verb refuses who is signed out, in words beside the form, and what was typed stays. */
const isAction = ({ method, headers }: NextRequest): boolean =>
  method === "POST" && headers.has("next-action");

async function mayEnter({ cookies }: NextRequest): Promise<boolean> {
  try {
    const { name } = sessionCookie(readEnv().siteUrl);
    return (await userOfSession(recordDatabase(), cookies.get(name)?.value, systemClock)) !== null;
  } catch (error) {
    // Without the database there is nothing to see; the page says so.
    log.error({ err: error }, "the desk could not ask who is there");
    return true;
  }
}
