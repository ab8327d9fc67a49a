import { displayMoment } from "@/lib/dates";
import { t } from "@/lib/language";
import { bibtexOf } from "./bibtex";

/** A page of the record that somebody quotes. */
export interface Cited {
  title: string;
  /** Its path. */
  path: string;
  /** The moment of which it is quoted (RFC 3339, UTC); null for a page that cannot be read as of one. */
  at: string | null;
}

export interface Citation {
  /** Where what is quoted stays as it is, whatever is changed since. */
  address: string;
  inWords: string;
  bibtex: string;
  /** An item of CSL-JSON 1.0, which reference managers take. */
  csl: string;
}

const site = "Onrecord";

/** How to quote a page. With a moment, the address is of the page as it stood then. */
export function citationOf({ title, path, at }: Cited, siteUrl: string): Citation {
  const address = `${siteUrl}${path}${at === null ? "" : `/as-of/${at}`}`;
  const stood = at && t("cite.stood", { moment: displayMoment(new Date(at), true) });
  const date = at?.slice(0, 10);
  const id = `onrecord${path.replaceAll("/", "-")}`;
  const item = {
    id,
    type: "webpage",
    title,
    "container-title": site,
    language: "en",
    ...(date && { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(stood && { note: stood }),
    URL: address,
  };
  const end = /[.?!…]$/.test(title) ? "" : ".";
  return {
    address,
    inWords: [`“${title}${end}”`, `${site}.`, stood, address].filter(Boolean).join(" "),
    bibtex: bibtexOf({
      id,
      title,
      url: address,
      howPublished: site,
      ...(date && { date }),
      ...(stood && { note: stood }),
    }),
    csl: JSON.stringify(item, null, 2),
  };
}
