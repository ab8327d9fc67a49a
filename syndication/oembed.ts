import { z } from "zod";
import { invalid, RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";

/** The size of the card where nobody asks for less, in CSS pixels: it fits the width, and most meetings the height. */
const card = { width: 480, height: 300 } as const;

const most = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "Give a whole number of pixels.")
  .transform(Number)
  .optional();
const parameters = z.object({
  url: z.url({ protocol: /^https?$/, error: "Give the address of a meeting’s page." }),
  maxwidth: most,
  maxheight: most,
  format: z.enum(["json", "xml"], { error: "Give json or xml." }).default("json"),
});
const named = Object.keys(parameters.shape);

export interface OEmbedAsked {
  /** Of the meeting. */
  key: string;
  maxwidth?: number | undefined;
  maxheight?: number | undefined;
  format: "json" | "xml";
}

/**
 * Reads what is to be shown elsewhere, and how large at most.
 * @throws RecordError `invalid`; `not_found` for an address that is no meeting's.
 */
export function readOEmbed(search: URLSearchParams, site: string): OEmbedAsked {
  const given: Record<string, string> = {};
  for (const [name, value] of search) {
    if (!named.includes(name)) continue;
    if (Object.hasOwn(given, name)) throw invalid({ [name]: "Give this parameter once." });
    if (value !== "") given[name] = value;
  }
  const { url, ...asked } = parse(parameters, given);
  const { origin, pathname } = new URL(url);
  const key = /^\/(?:embed\/)?meetings\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (origin !== site || !key)
    throw new RecordError("not_found", "This is the address of no meeting’s page here.");
  return { ...asked, key };
}

/** How a meeting is shown elsewhere, but for the markup of the frame. */
export function oEmbedOf({ key, title }: { key: string; title: string }, asked: OEmbedAsked, site: string) {
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Onrecord",
    provider_url: site,
    cache_age: 300,
    src: `${site}/embed/meetings/${key}`,
    width: Math.min(card.width, asked.maxwidth ?? card.width),
    height: Math.min(card.height, asked.maxheight ?? card.height),
  } as const;
}
