import { createHash } from "node:crypto";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { Piscina } from "piscina";
import { onePerProcess } from "@/lib/one-per-process";
import type { Known } from "@/passages/rules";
import type { Keys } from "@/passages/rules/keys";
import type { Passage } from "@/passages/vocabulary";
import type { Questions } from "./answer";

/** How long an answer may take, with what is asked before it, in milliseconds. */
const patience = 30_000;
/** How long the thread stays when nothing is asked, in milliseconds. */
const idle = 10 * 60_000;

const script = () => join(process.cwd(), "passages", "reader", "thread.mjs");

/** One thread: what is read meanwhile waits, and the process that serves the public does not. */
const thread = () =>
  onePerProcess(
    "passages.thread",
    () =>
      new Piscina({
        filename: script(),
        minThreads: 0,
        maxThreads: 1,
        idleTimeout: idle,
        maxQueue: 50,
        // None of what this process was started with, and nothing of it is its business.
        execArgv: [],
        env: {},
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      }),
  );

/**
 * Asks the thread that reads texts, which is ended when that takes too long or too much memory, and begun again.
 * @throws where it was ended, or too much is asked already.
 */
export const ask = <Name extends keyof Questions>(
  name: Name,
  question: Questions[Name]["ask"],
): Promise<Questions[Name]["answer"]> =>
  thread().run({ name, ...question }, { signal: AbortSignal.timeout(patience) });

/** By the hash of the text. */
const keys = () =>
  onePerProcess(
    "passages.keys",
    () =>
      new LRUCache<string, Keys, string>({
        max: 40,
        fetchMethod: (_, __, { context: text }) => ask("keys", { text }),
      }),
  );

/** By the hash of the text and of what is known beside it; so many passages in all. */
const marks = () =>
  onePerProcess(
    "passages.marks",
    () =>
      new LRUCache<string, readonly Passage[], { text: string; known: Known }>({
        maxSize: 20_000,
        sizeCalculation: ({ length }) => length + 1,
        fetchMethod: (key, _, { context: { text, known } }) => ask("mark", { text, known, key }),
      }),
  );

/** What a text may call somebody. @throws as {@link ask}. */
export const keysIn = (text: string): Promise<Keys> => keys().forceFetch(hashOf(text), { context: text });

/** What looks like a fact in a text; read once, as long as the record has the same names for it. @throws as {@link ask}. */
export const marksIn = (text: string, known: Known): Promise<readonly Passage[]> =>
  marks().forceFetch(keyOf(text, known), { context: { text, known } });

/** Tells a text, with what is known beside it, from every other. */
export const keyOf = (text: string, known: Known): string =>
  `${hashOf(text)} ${hashOf(JSON.stringify(known))}`;

const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");
