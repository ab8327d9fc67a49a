import { isIP } from "node:net";

const loopback = "127.0.0.1";

/** What is said of where the site listens, and where that is; all interfaces where no host is named. */
interface Listening {
  host: string | undefined;
  note: string;
}

/**
 * Where to listen: where `HOST` says, else on every interface; but while the demo accounts exist, whose passwords anyone
 * knows, on this machine alone.
 */
export function whereToListen(host: string | undefined, hasDemoAccounts: boolean): Listening {
  if (!hasDemoAccounts) return { host, note: "" };
  if (host === undefined)
    return {
      host: loopback,
      note:
        `It listens on this machine alone (${loopback}), because anyone knows these passwords. ` +
        "To open it, disable these accounts, or set HOST=0.0.0.0 all the same.\n",
    };
  if (isLoopback(host)) return { host, note: "" };
  return {
    host,
    note: `Whoever reaches ${host} can sign in with these passwords: disable these accounts before others can.\n`,
  };
}

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
