import { headers } from "next/headers";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { door } from "@/auth";
import { closeSession, openSession, sessionCookie, sessionLifetime } from "@/auth/sessions";
import { accountOfProvider, admitFromProvider, signInWithPassword } from "@/auth/sign-in";
import { signInMethods } from "@/auth/vocabulary";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { currentSettings } from "@/lib/settings";

/** Too many attempts; says when to try again. */
export class SignInLimited extends CredentialsSignin {
  override code = "limited";
  constructor(readonly retryAfterSeconds: number) {
    super();
  }
}

/** The password is right, and a code is wanted besides; `refused` when one was given that is not. */
export class CodeWanted extends CredentialsSignin {
  override code = "code";
  constructor(readonly refused: boolean) {
    super();
  }
}

const password = Credentials({
  credentials: { email: {}, password: {}, code: {} },
  async authorize({ email, password, code }, request) {
    const address = request.headers.get("x-forwarded-for") ?? "unknown";
    const userAgent = request.headers.get("user-agent");
    const typed = { email: String(email), password: String(password), code: String(code ?? "") };
    const given = { ...typed, address, userAgent };
    const signIn = await signInWithPassword(recordDatabase(), given);
    if (signIn.outcome === "signed_in") return { ...signIn.user, method: signIn.method };
    log.info({ address, outcome: signIn.outcome }, "sign-in refused");
    if (signIn.outcome === "limited") throw new SignInLimited(signIn.retryAfterSeconds);
    if (signIn.outcome !== "refused") throw new CodeWanted(signIn.outcome === "code_refused");
    return null;
  },
});

const singleSignOn = ({ issuer, id, secret }: NonNullable<Env["oidc"]>) => ({
  id: "oidc",
  name: "single sign-on",
  type: "oidc" as const,
  issuer,
  clientId: id,
  clientSecret: secret,
  checks: ["pkce" as const, "state" as const, "nonce" as const],
});

/** Where a request comes from, as far as it says. */
async function whence() {
  const asked = await headers();
  return { address: asked.get("x-forwarded-for"), userAgent: asked.get("user-agent") };
}

/** How `authorize` says that somebody signed in. */
const methodOf = (user: object) =>
  signInMethods.find((method) => "method" in user && user.method === method) ?? "password";

const callbacks: NextAuthConfig["callbacks"] = {
  /** Single sign-on admits only whom the newsroom has given an account. */
  async signIn({ account, profile }) {
    if (account?.provider !== "oidc") return true;
    return admitFromProvider(recordDatabase(), profile ?? {}, await whence());
  },
  /** What the cookie will hold: the token of a new session. */
  async jwt({ account, user, profile }) {
    const database = recordDatabase();
    const isProvider = account?.provider === "oidc";
    const owner = isProvider ? await accountOfProvider(database, profile ?? {}) : user;
    if (!owner?.id) return null;
    const { token } = await openSession(database, owner.id, systemClock, {
      method: isProvider ? "single_sign_on" : methodOf(user),
      ...(await whence()),
    });
    log.info({ account: owner.id, provider: account?.provider }, "signed in");
    return { session: token };
  },
};

/**
 * Auth.js signs in and out and speaks with a single sign-on provider. Its cookie holds an opaque token and nothing
 * else: every request asks the database whose session it is, so closing one, disabling an account or changing a role
 * takes effect at once.
 */
export const { handlers, signIn, signOut } = NextAuth((): NextAuthConfig => {
  const { authSecret, oidc, siteUrl } = currentSettings();
  // Where a provider sends people back to: the site's address, whatever a request claims it asked for.
  process.env["AUTH_URL"] = siteUrl;
  const cookie = sessionCookie(siteUrl);
  return {
    ...(authSecret && { secret: authSecret }),
    trustHost: true,
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    pages: { signIn: door, error: door },
    session: { strategy: "jwt", maxAge: sessionLifetime },
    jwt: {
      encode: async ({ token }) => String(token?.["session"] ?? ""),
      decode: async ({ token }) => (token ? { session: token } : null),
    },
    providers: oidc ? [password, singleSignOn(oidc)] : [password],
    callbacks,
    events: {
      async signOut(message) {
        const token = "token" in message ? message.token?.["session"] : undefined;
        if (typeof token === "string") await closeSession(recordDatabase(), token);
      },
    },
    logger: { error: report, warn: (code) => log.warn({ code }, "sign-in warning"), debug: () => undefined },
  };
});

/** Logs what failed. A refused sign-in is no failure; of a failure Auth.js wraps the cause in an error of its own. */
function report(error: Error): void {
  if (error instanceof CredentialsSignin) return;
  const kind = error instanceof AuthError ? error.type : error.name;
  if (kind === "AccessDenied") {
    log.info({ provider: "oidc" }, "sign-in refused");
    return;
  }
  const { cause } = error;
  const err = cause instanceof Object && "err" in cause && cause.err instanceof Error ? cause.err : error;
  log.error({ err, kind }, "sign-in failed");
}
