import { escaped } from "@/lib/html";
import { directionOf, language } from "@/lib/language";

/** A paragraph of a letter, or a link that stands by itself. */
export type Part = string | { href: string; text: string; note?: string };

/** A letter as plain text and as simple HTML, which say the same, in the language that is spoken just now. */
export function letter(parts: readonly Part[], foot: readonly Part[]): { text: string; html: string } {
  const plain = (part: Part) =>
    typeof part === "string" ? part : [part.text, part.note, part.href].filter(Boolean).join("\n");
  const text = [...parts, "-- ", ...foot].map(plain).join("\n\n").replace("\n\n-- \n\n", "\n\n-- \n");
  const html = `<!DOCTYPE html>
<html lang="${language()}" dir="${directionOf(language())}">
<body style="max-width:36em;font-family:sans-serif;line-height:1.5">
${parts.map(paragraph).join("\n")}
<hr>
${foot.map(paragraph).join("\n")}
</body>
</html>
`;
  return { text: `${text}\n`, html };
}

function paragraph(part: Part): string {
  if (typeof part === "string") return `<p>${lines(part)}</p>`;
  const note = part.note ? `<br>${lines(part.note)}` : "";
  return `<p><a href="${escaped(part.href)}" dir="auto">${lines(part.text)}</a>${note}</p>`;
}

const lines = (text: string) => escaped(text).replaceAll("\n", "<br>");
