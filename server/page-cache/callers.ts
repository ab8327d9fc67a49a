import type { IncomingHttpHeaders } from "node:http";

/** With one of these, something else than the page is asked for, or somebody is asking who is not just anybody. */
const telling = [
  "authorization",
  "rsc",
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "x-nextjs-data",
] as const;

/** Whether a request asks for a page as every reader gets it: nobody is signed in, and it is no part for a script. */
export function isAnyReader(headers: IncomingHttpHeaders, sessionCookie: string): boolean {
  if (telling.some((name) => headers[name] !== undefined)) return false;
  return !headers.cookie?.includes(`${sessionCookie}=`);
}
