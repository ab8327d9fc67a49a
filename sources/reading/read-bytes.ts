import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Article } from "./article.mjs";

/** The bytes of a page, and what its server said of them. */
export interface PageBytes {
  bytes: Uint8Array;
  contentType: string;
  url: string;
}

/** How long reading a page may take, in milliseconds. A page made for it could keep a reader busy for ever. */
const patience = 10_000;
/** How long a thread may take to begin: none of that is the page's doing. */
const beginning = 30_000;

const script = () => join(process.cwd(), "sources", "reading", "thread.mjs");

/**
 * Reads a page in a thread of its own, which is ended when it takes too long or too much memory; null then, and where
 * there is nothing to read.
 */
export function readBytes(page: PageBytes, limit = patience): Promise<Article | null> {
  const worker = new Worker(script(), {
    workerData: page,
    // None of what this process was started with, such as a compiler.
    execArgv: [],
    // Nothing of this process is its business.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return new Promise((resolve) => {
    const done = (article: Article | null) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(article);
    };
    let timer = setTimeout(() => done(null), beginning);
    worker.once("message", () => {
      clearTimeout(timer);
      timer = setTimeout(() => done(null), limit);
      worker.once("message", done);
    });
    worker.once("error", () => done(null));
    worker.once("exit", () => done(null));
  });
}
