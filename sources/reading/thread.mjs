import { parentPort, workerData } from "node:worker_threads";
import sniffEncoding from "html-encoding-sniffer";
import { readArticle } from "./article.mjs";

// Plain JavaScript: to read TypeScript a thread would first have to start a compiler of its own.
parentPort.postMessage("It has begun.");
const { bytes, contentType, url } = workerData;
const label = /charset=["']?([^"';\s]+)/i.exec(contentType)?.[1];
const encoding = sniffEncoding(bytes, {
  ...(label && { transportLayerEncodingLabel: label }),
  defaultEncoding: "UTF-8",
});
const text = new TextDecoder(encoding).decode(bytes);
const asItIs = {
  title: null,
  publisher: null,
  authors: null,
  published: null,
  language: null,
  canonical: null,
  text: text.trim() || null,
};
parentPort.postMessage(/^text\/plain/i.test(contentType) ? asItIs : readArticle(text, url));
