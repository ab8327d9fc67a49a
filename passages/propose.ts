import type { Context } from "@/ledger";
import { log } from "@/lib/log";
import { askMachine, type Endpoint } from "./machine/ask";
import { ask, keyOf } from "./reader/reader";
import type { Known } from "./rules";
import { suggestPassages } from "./suggest";
import type { Passage } from "./vocabulary";

/** Beyond this, in UTF-16 units, a text is not sent. */
const longest = 60_000;

/** What a machine has proposed beside the rules' passages, or why it has not, in words for whoever asked. */
export interface Proposed {
  passages: readonly Passage[];
  known: Known;
  trouble: string | null;
}

/**
 * The passages that the newsroom's endpoint proposes for a source's captured words, beside those of the rules and checked
 * against the text; asked apart from these, so that nobody waits for it. What goes wrong with it is told, not thrown.
 * @throws RecordError as `suggestPassages`.
 */
export async function proposePassages(
  context: Context,
  sourceId: string,
  endpoint: Endpoint | undefined,
): Promise<Proposed> {
  const { text, known, passages: marked } = await suggestPassages(context, sourceId);
  if (!endpoint) return { passages: [], known, trouble: null };
  if (text.length > longest)
    return { passages: [], known, trouble: "This text is too long to be sent to the machine." };
  try {
    const proposals = await askMachine(endpoint, text);
    const key = keyOf(text, known);
    return { passages: await ask("check", { text, known, key, marked, proposals }), known, trouble: null };
  } catch (error) {
    log.warn({ err: error }, "The endpoint for suggestions could not be used");
    return { passages: [], known, trouble: "The machine did not answer in a way that can be used." };
  }
}
