import { format, stripVTControlCharacters } from "node:util";
import type { log } from "@/lib/log";
import { noteFailure } from "./failure";

/** What Next tells when all is well is for those who look into it. */
const levels = { debug: "debug", log: "debug", info: "debug", warn: "warn", error: "error" } as const;
type Method = keyof typeof levels;

/**
 * Makes whatever Next and libraries print to the console a line of the log: theirs are coloured, run over several lines,
 * and repeat the words that a failed query carried. `digest` is the reference that the reader of a failed page is shown.
 */
export function logConsole(
  into: Pick<typeof log, (typeof levels)[Method]>,
  console: Pick<Console, Method> = globalThis.console,
): void {
  for (const method of Object.keys(levels) as Method[])
    console[method] = (...printed: unknown[]) => {
      const err = printed.find((one) => one instanceof Error);
      const words = plain(format(...printed.filter((one) => one !== err)));
      if (err) noteFailure(err);
      if (err)
        into[levels[method]]({ err, ...("digest" in err && { digest: err.digest }) }, words || err.message);
      else if (words) into[levels[method]](words);
    };
}

/** Without colours and the marks that Next sets before its lines. */
const plain = (words: string): string =>
  stripVTControlCharacters(words)
    .replace(/^[\s⨯⚠✓○▲»]+/u, "")
    .trim();
