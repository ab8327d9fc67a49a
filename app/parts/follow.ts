import { t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import type { Taken } from "./take";

/** The way to follow a page by e-mail, where the site sends any. */
export const byMail = (page: string): Taken[] =>
  currentSettings().mail ? [{ href: `/alerts?about=${page}`, text: t("alerts.follow") }] : [];
