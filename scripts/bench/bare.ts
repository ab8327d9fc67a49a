import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run";
import { type Site, serveSite } from "./site";

/** What a page is made of, as far as it costs anything to render. */
export interface Make {
  bytes: number;
  elements: number;
}

/** A page is measured without scripts: Next adds them to every page, and ours are taken out again. */
export function makeOf(html: string): Make {
  const markup = html.replace(/<script\b[\s\S]*?<\/script>/g, "");
  return { bytes: Buffer.byteLength(markup), elements: markup.match(/<[a-z]/g)?.length ?? 0 };
}

const page = `export const dynamic = "force-dynamic";
export default async function Page({ searchParams }) {
  const { elements = "1", characters = "0" } = await searchParams;
  const words = "x".repeat(Number(characters));
  return <main>{Array.from({ length: Number(elements) }, (_, n) => <p key={n}>{words}</p>)}</main>;
}
`;
const layout = `export default ({ children }) => <html lang="en"><body>{children}</body></html>;
`;
const config = (root: string) =>
  `export default ${JSON.stringify({ turbopack: { root }, outputFileTracingRoot: root })};\n`;

/** A Next application of one dynamic page that asks nothing of anybody, built with the copy's own Next. */
export async function serveBare(cwd: string): Promise<Site> {
  const folder = join(cwd, "bare");
  mkdirSync(join(folder, "app"), { recursive: true });
  writeFileSync(join(folder, "app", "page.jsx"), page);
  writeFileSync(join(folder, "app", "layout.jsx"), layout);
  writeFileSync(join(folder, "next.config.mjs"), config(cwd));
  const next = join(cwd, "node_modules", "next", "dist", "bin", "next");
  const env = { NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await run(process.execPath, [next, "build", folder], { cwd, env: { ...process.env, ...env } });
  return serveSite(process.execPath, [next, "start", folder], { cwd, env });
}

/** The bare page's address with as many elements and as nearly as many bytes as another page has. */
export async function bareAddress(site: Site, wanted: Make): Promise<string> {
  let address = "";
  let characters = 0;
  for (let look = 0; look < 4; look += 1) {
    address = `${site.url}/?elements=${wanted.elements}&characters=${characters}`;
    const { bytes } = makeOf(await (await fetch(address)).text());
    characters = Math.max(0, characters + Math.round((wanted.bytes - bytes) / wanted.elements));
  }
  return address;
}
