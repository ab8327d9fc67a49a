import { parseArgs } from "node:util";
import {
  addAccount,
  newAccount,
  type PasswordLink,
  passwordLinkDays,
  renewPasswordLink,
  resetTwoStepOf,
} from "@/auth/accounts";
import { roles } from "@/auth/vocabulary";
import { connect, type Database } from "@/db";
import { systemClock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { addressOf } from "@/server/address";
import { CommandError, command } from "@/server/command";
import { withDatabase } from "@/server/database";
import { readSettings } from "@/server/settings";

const usage = `Usage: npm run user -- add EMAIL --role ${roles.join("|")} [--name NAME]
       npm run user -- link EMAIL      a new link, for a password that was lost
       npm run user -- reset-two-step EMAIL      for a lost device and lost recovery codes`;

const tell = ({ path }: PasswordLink): string =>
  `This link works once, for ${passwordLinkDays} days:\n${addressOf(readSettings())}${path}`;

type Options = { role?: string | undefined; name?: string | undefined };

const verbs: Readonly<Record<string, (db: Database, email: string, options: Options) => Promise<string>>> = {
  async add(db, email, options) {
    const { account, link } = await addAccount(db, parse(newAccount, { email, ...options }), systemClock);
    return `${account.name} (${account.email}, ${account.role}) may sign in once a password is set. ${tell(link)}`;
  },
  async "reset-two-step"(db, email) {
    await resetTwoStepOf(db, email);
    return `${email} signs in with a password alone now, until two-step sign-in is set up again.`;
  },
  async link(db, email) {
    return tell(await renewPasswordLink(db, email, systemClock));
  },
};

/** Names the argument that is wrong, where it is only one. */
function explain(error: unknown): unknown {
  if (!(error instanceof RecordError) || error.code !== "invalid") return error;
  const named = { email: "EMAIL", role: "--role", name: "--name" } as const;
  const lines = Object.entries(error.fields).map(
    ([field, message]) => `${named[field as keyof typeof named] ?? field}: ${message}`,
  );
  return new CommandError(lines.join("\n"));
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { role: { type: "string" }, name: { type: "string" } },
  });
  const [verb = "", email, ...more] = positionals;
  const act = verbs[verb];
  if (!act || !email || more.length > 0) throw new CommandError(usage);
  const said = await withDatabase(async (url) => {
    const { db, close } = connect(url, "app", 1);
    try {
      return await act(db, email, values);
    } catch (error) {
      throw explain(error);
    } finally {
      await close();
    }
  });
  process.stdout.write(`${said}\n`);
});
