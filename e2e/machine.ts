import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What an article holds on which the stand-in is to fail. */
export const unanswerable = "(the machine is out of order)";

/**
 * A stand-in for an OpenAI-compatible endpoint: proposes the last sentence of what it is sent as a statement, and words
 * that are not in it.
 */
export async function startMachine(): Promise<{ url: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const { messages } = JSON.parse(Buffer.concat(await request.toArray()).toString("utf8"));
    const text: string = messages.at(-1).content;
    if (text.includes(unanswerable)) return void response.writeHead(500).end();
    const excerpt = text.trim().split("\n").at(-1);
    const passages = [
      { kind: "statement", excerpt, speaker: "Nobody Whom It Names" },
      { kind: "status_change", status: "held", excerpt: "The ministers have met in secret." },
    ];
    const content = JSON.stringify({ passages });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  }).listen(0, "127.0.0.1");
  await new Promise<void>((listening) => server.once("listening", listening));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, stop };
}
