import { createTransport } from "nodemailer";
import type { Env } from "@/lib/env";

/** A mail to one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where it can be stopped with one click, by POST (RFC 8058). */
  unsubscribe?: string;
}

/**
 * `no_such_address`: the address takes no mail, whoever sends it. `refused`: it was refused for good in other words, which
 * may be meant for whoever sends.
 */
export type Sent = "sent" | "no_such_address" | "refused";

export interface Mailer {
  /** Throws where the mail server cannot be reached, or has trouble of its own. */
  send(mail: Mail): Promise<Sent>;
  close(): void;
}

/** Of each step with the mail server, in milliseconds. */
const patience = 15_000;

/** Sends mail through a server. A password is only told to it where the connection is encrypted. */
export function mailerOf({ url, from }: NonNullable<Env["mail"]>): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: new URL(url).username !== "",
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, unsubscribe }) {
      const headers = {
        "Auto-Submitted": "auto-generated",
        ...(unsubscribe && {
          "List-Unsubscribe": { prepared: true, value: `<${unsubscribe}>` },
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      };
      try {
        await transport.sendMail({
          from,
          // As an object and beside it as an envelope: nothing in it is read as a further address.
          to: { name: "", address: to },
          envelope: { from: from.address, to: [to] },
          subject: onOneLine(subject),
          text,
          html,
          headers,
        });
        return "sent";
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return refusal;
        throw new Error(inShort(error));
      }
    },
    close: () => transport.close(),
  };
}

const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200);

/** What went wrong, without the server's own words, in which addresses of readers stand. */
function inShort(error: unknown): string {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  return ["The mail server took no mail:", code, command, responseCode].filter(Boolean).join(" ");
}

/**
 * A lasting answer to the address (RFC 5321, 4.2.1). That it is the address itself is certain where the answer says so
 * (RFC 3463: 5.1 is of addresses, 5.2.1 of a mailbox that is closed); undefined for any other failure.
 */
function refusalOf(error: unknown): Exclude<Sent, "sent"> | undefined {
  if (!(error instanceof Error)) return undefined;
  const { command, response = "" } = error as Error & { command?: string; response?: string };
  if (command !== "RCPT TO" || !/^5\d\d\b/.test(response)) return undefined;
  return /^5\d\d[ -]5\.(?:1\.\d+|2\.1)\b/.test(response) ? "no_such_address" : "refused";
}
