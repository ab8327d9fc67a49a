import { Transform } from "unicode2latex";

/** As BibTeX reads it, a brace counts even behind a backslash. */
const charmap = {
  "{": { text: "\\textbraceleft", macrospacer: true },
  "}": { text: "\\textbraceright", macrospacer: true },
};
/** Takes only those characters out of a text that mean something to TeX: every engine of today reads Unicode. */
const latex = new Transform("minimal", { charmap });

interface Entry {
  id: string;
  title: string;
  /** An address: ASCII, percent-encoded. */
  url: string;
  howPublished: string;
  /** A calendar date, `YYYY-MM-DD`; absent where it has none. */
  date?: string;
  note?: string;
}

/** An entry of BibTeX; `date` is for BibLaTeX, which takes it before the others. Doubled braces keep a title's capitals. */
export function bibtexOf({ id, title, url, howPublished, date, note }: Entry): string {
  const [year, month] = date?.split("-") ?? [];
  const fields = {
    title: `{${latex.tolatex(title)}}`,
    howpublished: latex.tolatex(howPublished),
    ...(date && { year, month: String(Number(month)), date }),
    ...(note && { note: latex.tolatex(note) }),
    url,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${id},\n${lines.join(",\n")}\n}`;
}
