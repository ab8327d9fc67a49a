import { language, mainLanguage, t } from "@/lib/language";

/** Why a text is no date, to whoever typed it: what exactly is wrong is told in English alone, as parsing tells it. */
export const whyNoDate = (message: string): string =>
  language() === mainLanguage ? message : t("problem.date");
