import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { ReactElement } from "react";
import satori, { type Font } from "satori";
import { type Face, nameOf, size, subsets } from "./picture";

const fonts = join(process.cwd(), "node_modules", "@fontsource");
const faces = {
  serif: { family: "source-serif-4", weight: 700 },
  sans: { family: "source-sans-3", weight: 400 },
  strong: { family: "source-sans-3", weight: 600 },
} as const satisfies Record<Face, unknown>;

let read: Promise<Font[]> | undefined;

/** Each face comes in subsets; a letter is looked for in one after the other. */
const readFonts = (): Promise<Font[]> =>
  Promise.all(
    Object.entries(faces).flatMap(([face, { family, weight }]) =>
      subsets.map(
        async (subset): Promise<Font> => ({
          name: nameOf(face as Face, subset),
          data: await readFile(join(fonts, family, "files", `${family}-${subset}-${weight}-normal.woff`)),
        }),
      ),
    ),
  );

/** Draws elements with styles as a picture (PNG). */
export async function draw(element: ReactElement): Promise<Buffer<ArrayBuffer>> {
  read ??= readFonts();
  const svg = await satori(element, { ...size, fonts: await read });
  return Buffer.from(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}
