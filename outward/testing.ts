import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { Clock } from "@/lib/clock";
import { mailerOf } from "./mail";

/** A clock that a test moves on. */
export class TestClock implements Clock {
  #at = Date.parse("2025-10-22T12:00:00Z");
  now = () => new Date(this.#at);
  pass(minutes: number): void {
    this.#at += minutes * 60_000;
  }
}

/** A program on this machine that takes webhooks, and answers as a test says. */
export async function testReceiver() {
  const receiver = {
    got: [] as { headers: Record<string, string>; body: string }[],
    status: 204,
    connections: 0,
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    receiver.got.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(receiver.status, { location: "http://127.0.0.1:1/" }).end();
  });
  server.on("connection", () => {
    receiver.connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    port,
    url: `http://127.0.0.1:${port}/hooks?of=onrecord`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** A mail as it arrived, and to whom it was addressed on the way. */
export interface Arrived extends Email {
  recipients: string[];
}

/**
 * A mail server on this machine, and a mailer that sends through it. In the words of `refuses` it takes no mail for
 * anybody, or for `refused` alone.
 */
export async function testMailServer() {
  const box = { mails: [] as Arrived[], refuses: "", refused: "" };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _, done) {
      const refuses = box.refuses && (box.refused || address) === address;
      done(refuses ? Object.assign(new Error(box.refuses), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        box.mails.push({ ...(await PostalMime.parse(Buffer.concat(chunks))), recipients });
        done();
      });
    },
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  const mailer = mailerOf({
    url: `smtp://127.0.0.1:${port}`,
    from: { name: "Onrecord", address: "record@example.org" },
  });
  return Object.assign(box, {
    mailer,
    stop() {
      mailer.close();
      server.close();
    },
  });
}
