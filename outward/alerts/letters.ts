import { addressIn, language, t } from "@/lib/language";
import { letter, type Part } from "@/outward/mail/letter";
import type { Mail } from "@/outward/mail/mailer";
import type { Change } from "@/published/history/changes";
import { addressOf, titleOf, verdictOf } from "@/published/history/headline";
import { type About, pathOf } from "./about";

type Letter = Pick<Mail, "subject" | "text" | "html">;

/** How many changes a mail tells one by one. */
const most = 30;

/** What is followed, as a heading. */
const named = ({ kind, of }: About): string => (kind === "everything" ? t("alerts.everything") : of.title);

const link = (site: string, path: string) => `${site}${addressIn(language(), path)}`;

/** Asks somebody whether it was they who want to follow something. In the language that is spoken just now. */
export function confirmation(about: About, site: string, token: string): Letter {
  const what = named(about);
  return {
    subject: t("alerts.mail_confirm_subject", { what }),
    ...letter(
      [
        t("alerts.mail_confirm_text", { what }),
        { href: link(site, `/alerts/confirm/${token}`), text: t("alerts.mail_confirm_link") },
        t("alerts.mail_confirm_not_you"),
      ],
      [site],
    ),
  };
}

/**
 * What was published, corrected or retracted, the earliest first. In the language that is spoken just now.
 * @param isMore there may be more than these.
 */
export function news(
  about: About,
  { changes, isMore }: { changes: readonly Change[]; isMore: boolean },
  site: string,
  leaving: string,
): Letter {
  const title = about.of?.title;
  const shown = changes.slice(0, most);
  const parts: Part[] = shown.map((change) => {
    const note = change.before === null ? null : change.after?.publicNote;
    return {
      href: link(site, addressOf(change)),
      text: sentence(change, title),
      ...(note && { note: `${t("history.note")} ${note}` }),
    };
  });
  const rest = changes.length - shown.length;
  const page = link(site, pathOf(about));
  return {
    subject: t(isMore ? "alerts.mail_news_subject_more" : "alerts.mail_news_subject", {
      what: named(about),
      count: changes.length,
    }),
    ...letter(
      [
        t("alerts.mail_news_text", { what: named(about) }),
        ...parts,
        ...(rest > 0 ? [t("alerts.mail_more", { count: rest })] : []),
        ...(isMore ? [t("alerts.mail_may_be_more")] : []),
        { href: page, text: t("alerts.mail_page") },
      ],
      [
        t("alerts.mail_why", { what: named(about) }),
        { href: link(site, `/alerts/leave/${leaving}`), text: t("alerts.mail_leave") },
      ],
    ),
  };
}

/** As feeds say it. */
const sentence = (change: Change, about: string | undefined): string =>
  `${t(`verdict.${verdictOf(change)}`)}: ${titleOf(change, about)}`;
