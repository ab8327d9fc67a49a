import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/** Letters that pages are full of, each set in a file of its own: what a page does not have is not loaded. */
const subsets: readonly { name: string; from: string; ranges: readonly (readonly [number, number])[] }[] = [
  {
    name: "latin",
    from: "latin",
    // ASCII, what is typed between words, and signs that our own words have: § · × − ≠ ← →
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xa0],
      [0xa7, 0xa7],
      [0xab, 0xab],
      [0xb7, 0xb7],
      [0xbb, 0xbb],
      [0xd7, 0xd7],
      [0x2010, 0x2026],
      [0x2039, 0x203a],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
      [0x2260, 0x2260],
    ],
  },
  {
    name: "latin-1",
    from: "latin",
    ranges: [
      [0xa1, 0xa6],
      [0xa8, 0xaa],
      [0xac, 0xb6],
      [0xb8, 0xba],
      [0xbc, 0xd6],
      [0xd8, 0xff],
      [0x152, 0x153],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
    ],
  },
  {
    name: "latin-ext-a",
    from: "latin-ext",
    ranges: [
      [0x100, 0x151],
      [0x154, 0x17f],
      [0x218, 0x21b],
    ],
  },
  // Ukrainian, Russian and Belarusian.
  {
    name: "cyrillic",
    from: "cyrillic",
    ranges: [
      [0x301, 0x301],
      [0x401, 0x401],
      [0x404, 0x404],
      [0x406, 0x407],
      [0x40e, 0x40e],
      [0x410, 0x44f],
      [0x451, 0x451],
      [0x454, 0x454],
      [0x456, 0x457],
      [0x45e, 0x45e],
      [0x490, 0x491],
      [0x2116, 0x2116],
    ],
  },
];
const families = { sans: "source-sans-3", serif: "source-serif-4" };
/** The weights that the stylesheets name lie between these. */
const weights = { min: 400, max: 700 };

const { resolve } = createRequire(import.meta.url);
const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");
const rangeOf = ([from, to]: readonly [number, number]) =>
  `U+${hex(from)}${from === to ? "" : `-${hex(to)}`}`;
const lettersIn = (ranges: readonly (readonly [number, number])[]) =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .join("");

/** Cuts the typefaces down to what pages use of them, and declares them in app/styles/fonts.css. */
const faces: string[] = [];
for (const [family, name] of Object.entries(families))
  for (const { name: subset, from, ranges } of subsets) {
    const file = `${family}-${subset}.woff2`;
    const whole = await readFile(
      resolve(`@fontsource-variable/${name}/files/${name}-${from}-wght-normal.woff2`),
    );
    const cut = await subsetFont(whole, lettersIn(ranges), {
      targetFormat: "woff2",
      variationAxes: { wght: weights },
      noLayoutClosure: true,
    });
    await writeFile(`app/styles/fonts/${file}`, cut);
    console.log(`${file}: ${cut.length} bytes`);
    const shown = name === "source-sans-3" ? "Source Sans 3 Variable" : "Source Serif 4 Variable";
    faces.push(`@font-face {
  font-family: "${shown}";
  font-display: swap;
  font-weight: ${weights.min} ${weights.max};
  src: url("./fonts/${file}") format("woff2-variations");
  unicode-range: ${ranges.map(rangeOf).join(", ")};
}`);
  }
await writeFile(
  "app/styles/fonts.css",
  `/*
 * What pages are set in, cut out by scripts/subset-fonts.ts: a page loads the letters it has and no others. These come
 * after the whole families, which are still there for every other letter.
 */
${faces.join("\n\n")}
`,
);
