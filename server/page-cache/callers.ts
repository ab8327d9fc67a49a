import type { IncomingHttpHeaders } from "node:http";

/** Whether a request asks for a page as every reader gets it: nobody is signed in, or says who they are. */
export function isAnyReader({ authorization, cookie }: IncomingHttpHeaders, sessionCookie: string): boolean {
  return authorization === undefined && !cookie?.includes(`${sessionCookie}=`);
}
