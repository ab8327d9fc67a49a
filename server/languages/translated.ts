import { Parser } from "htmlparser2";
import { addressIn, mainLanguage } from "@/lib/language";

type Attributes = Readonly<Record<string, string>>;

/** What leads to a page, in which attribute; what names the language of its target says itself where it leads. */
const leading: Readonly<Record<string, "href" | "action">> = { a: "href", form: "action" };

/** What stands apart from the words around it is content, and in the language of the record unless it says otherwise. */
const isContent = (name: string, { dir, lang }: Attributes): boolean =>
  lang === undefined && (name === "bdi" || (dir === "auto" && name !== "input"));

/**
 * A page whose words are in another language than the record: its links and forms lead to pages in that language, and
 * what it quotes of the record is marked as being in the record's. Every other character stays as it was.
 */
export function translatedDocument(html: string, language: string): string {
  const kept: string[] = [];
  let from = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const attribute = attributes["hreflang"] === undefined ? leading[name] : undefined;
      const leads = attribute !== undefined && attributes[attribute]?.startsWith("/");
      const content = isContent(name, attributes);
      if (!leads && !content) return;
      const tag = html.slice(parser.startIndex, parser.endIndex + 1);
      const led = leads
        ? tag.replace(
            new RegExp(` ${attribute}="([^"]*)"`),
            (_, target: string) => ` ${attribute}="${addressIn(language, target)}"`,
          )
        : tag;
      kept.push(html.slice(from, parser.startIndex));
      kept.push(content ? led.replace(/^<[a-z0-9]+/i, `$& lang="${mainLanguage}"`) : led);
      from = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return kept.join("") + html.slice(from);
}
