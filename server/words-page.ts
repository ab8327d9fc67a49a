import { escaped } from "@/lib/html";
import { directionOf, language, t } from "@/lib/language";

/** What a page says that cannot be shown. */
export interface Words {
  title: string;
  text: string;
  /** What names this occurrence in the log. */
  reference?: string | undefined;
}

/** The look of such a page, which has no stylesheet to load. */
export const wordsStyle = `
:root { color-scheme: light dark }
body { margin: 0; font: 1.0625rem/1.55 system-ui, sans-serif; color: #1b1e24; background: #fff }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem }
h1 { font: 600 1.75rem/1.2 Georgia, serif; margin: 0 0 1rem }
a { color: #1d4e89 }
.reference { font-size: 0.875rem; color: #5a616d }
@media (prefers-color-scheme: dark) {
  body { color: #e8e9ec; background: #1b1e24 }
  a { color: #9cc4f2 }
  .reference { color: #a5acb8 }
}`;

/** A page that needs neither the database nor the pages' build, and reads without JavaScript. */
export function wordsPage({ title, text, reference }: Words): string {
  return `<!DOCTYPE html>
<html lang="${language()}" dir="${directionOf(language())}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} — Onrecord</title>
<style>${wordsStyle}</style>
</head>
<body>
<main id="main">
<h1>${escaped(title)}</h1>
<p role="status">${escaped(text)}</p>
${reference ? `<p class="reference">${escaped(t("failure.reference", { reference }))}</p>\n` : ""}<p><a href="">${escaped(t("failure.try_again"))}</a> · <a href="/">${escaped(t("failure.to_board"))}</a></p>
</main>
</body>
</html>
`;
}
