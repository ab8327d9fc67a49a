import type { Env } from "@/lib/env";
import { mailerOf } from "@/outward/mail";
import { siteSending } from "@/outward/webhooks";
import { looking } from "@/server/looking/looking";
import { alerts } from "@/server/outward/alerts";
import { notices } from "@/server/outward/notices";
import { webhooks } from "@/server/outward/webhooks";
import { publishing } from "@/server/publishing/publishing";
import { siteFetching } from "@/sources";
import type { Work } from "./work";

/**
 * What is done beside serving. Nothing is looked at again while the demo accounts exist: the addresses of the demo
 * record are other people's.
 */
export function worksOf(
  { siteUrl, mail, review, reviewCorrections: corrections, adminTotp }: Env,
  isDemo: boolean,
): Work[] {
  const mailer = mail && mailerOf(mail);
  return [
    ...(isDemo ? [] : [looking(siteFetching())]),
    publishing({ review, corrections }, adminTotp),
    webhooks(siteUrl, siteSending()),
    ...(mailer ? [alerts(siteUrl, mailer), notices(siteUrl, mailer)] : []),
  ];
}
