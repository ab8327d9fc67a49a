import { sql } from "drizzle-orm";
import { z } from "zod";
import { tables } from "@/db";
import { RecordError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { languages, t } from "@/lib/language";
import { parse } from "@/lib/parse";
import type { Telling } from "@/outward/telling";
import { aboutOf } from "./about";
import { confirmable, countAsking, patience } from "./limits";

const { alert } = tables;

/** The one spelling of an address that is kept, no longer than mail can carry (RFC 5321, 4.5.3.1.3). */
const input = () => {
  const error = t("alerts.address_expected");
  return z.strictObject({
    email: z
      .string({ error })
      .overwrite((email) => email.trim().normalize("NFC").toLowerCase())
      .max(254, { error })
      .check(z.email({ error })),
    about: z.string().max(200),
    language: z.string().refine((one) => languages().includes(one)),
  });
};

/** Somebody who wants to follow something by e-mail. */
export interface Asking {
  email: string;
  /** The path of the page that they would follow. */
  about: string;
  /** In which they read (BCP 47). */
  language: string;
}

/**
 * Has somebody sent a link with which they confirm that they want to follow something. The answer is the same whether
 * they follow it already, have been asked too often, were sent a link just now, or not.
 * @param address the network address of whoever asks.
 * @throws RecordError `invalid`; `not_found` where there is nothing to follow; `too_many` from one network.
 */
export async function askForAlert(
  { db, published, clock }: Pick<Telling, "db" | "published" | "clock">,
  raw: Asking,
  address: string,
): Promise<void> {
  const { email, about: path, language } = parse(input(), raw);
  const about = await aboutOf(published, path);
  if (!about) throw new RecordError("not_found", t("missing.lede"));
  const tooOften = await countAsking(db, email, address);
  if (tooOften === "network") throw new RecordError("too_many", t("alerts.too_many"));
  if (tooOften) return;
  const now = clock.now();
  // A link that was sent just now would be ended by the next.
  const quiet = new Date(now.getTime() + confirmable - patience).toISOString();
  const wish = { language, askedAt: now, dueAt: now };
  await db
    .insert(alert)
    .values({
      id: newId(),
      email,
      kind: about.kind,
      subjectId: about.of?.id ?? null,
      toldUpTo: 0,
      ...wish,
    })
    .onConflictDoUpdate({
      target: [alert.email, alert.kind, alert.subjectId],
      set: wish,
      setWhere: sql`${alert.confirmedAt} is null
        and (${alert.tokenExpires} is null or ${alert.tokenExpires} <= ${quiet}::timestamptz)`,
    });
}
