import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { expect } from "./test";

/** A mail server that keeps each mail in a file, where any worker reads it. */
export async function mailServer(): Promise<{ url: string; stop(): void }> {
  mkdirSync(".build", { recursive: true });
  const folder = mkdtempSync(join(".build", "mail-"));
  process.env["E2E_MAIL_DIR"] = folder;
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        count += 1;
        writeFileSync(join(folder, `${String(count).padStart(6, "0")}.eml`), Buffer.concat(chunks));
        done();
      });
    },
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The mails to an address, once there are so many. */
export async function mailsTo(address: string, count: number): Promise<Email[]> {
  const folder = process.env["E2E_MAIL_DIR"] ?? "";
  const read = async () => {
    const files = readdirSync(folder).sort();
    const mails = await Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
    return mails.filter(({ to }) => to?.some((one) => one.address === address));
  };
  await expect.poll(async () => (await read()).length, { timeout: 60_000 }).toBe(count);
  return read();
}
