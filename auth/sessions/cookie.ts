/**
 * The cookie that carries a session's token. On an https site it is bound to this very host, and browsers send it
 * over https alone (the `__Host-` prefix, RFC 6265bis).
 */
export function sessionCookie(siteUrl: string) {
  const secure = siteUrl.startsWith("https:");
  return {
    name: secure ? "__Host-onrecord-session" : "onrecord-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
