/** What a page says of itself, and its words. Nothing of it is checked: it is shown to an editor, who corrects it. */
export interface Article {
  title: string | null;
  publisher: string | null;
  authors: string | null;
  /** EDTF: a day, or a minute in UTC. */
  published: string | null;
  /** BCP 47. */
  language: string | null;
  /** The page's own word for where it stands; null unless that is on the host it came from. */
  canonical: string | null;
  text: string | null;
}

/** Reads a page as its readers see it; its scripts are text like any other, and are not run. */
export function readArticle(html: string, url: string): Article;
