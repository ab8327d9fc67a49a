import { Parser } from "htmlparser2";

type Attributes = Readonly<Record<string, string>>;

/** Where Next's own scripts are. */
const ofNext = "/_next/";

/** Scripts of our own are files; what stands within a page as a script and is no data of the page's is Next's. */
const isNextScript = ({ src, type }: Attributes): boolean =>
  src === undefined ? type !== "application/ld+json" : src.startsWith(ofNext);

const isForScript = ({ rel = "", as }: Attributes): boolean =>
  rel === "modulepreload" || (rel === "preload" && as === "script");

/**
 * A page as a document: without what Next adds so that it comes alive in a browser (scripts, the data that they read,
 * marks between texts), and without the empty address of a form that it sends to its own page, which HTML does not allow.
 * Every other character stays as it was.
 */
export function plainDocument(html: string): string {
  const kept: string[] = [];
  let from = 0;
  let isInDropped = false;
  const dropUntil = (end: number) => {
    from = end;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      isInDropped = name === "script" && isNextScript(attributes);
      const isEmpty = name === "form" && attributes["action"] === "";
      if (!isInDropped && !isEmpty && !(name === "link" && isForScript(attributes))) return;
      kept.push(html.slice(from, parser.startIndex));
      if (isEmpty) kept.push(html.slice(parser.startIndex, parser.endIndex + 1).replace(' action=""', ""));
      // What is left open is dropped to the end.
      dropUntil(isInDropped ? html.length : parser.endIndex + 1);
    },
    onclosetag(name) {
      if (name !== "script" || !isInDropped) return;
      isInDropped = false;
      dropUntil(parser.endIndex + 1);
    },
    oncomment() {
      kept.push(html.slice(from, parser.startIndex));
      dropUntil(parser.endIndex + 1);
    },
  });
  parser.end(html);
  return kept.join("") + html.slice(from);
}
