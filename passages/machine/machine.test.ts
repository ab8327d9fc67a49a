import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Known } from "@/passages/rules";
import { askMachine } from "./ask";
import { checked } from "./checked";
import type { Proposal } from "./proposal";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A stand-in for an OpenAI-compatible endpoint; its address. */
async function standIn(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const answering = (content: unknown) =>
  standIn((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        choices: [{ message: { content: typeof content === "string" ? content : JSON.stringify(content) } }],
      }),
    );
  });

const endpoint = (url: string) => ({ url, key: "a-key", model: "a-model" });
const text = "Talks between Bo Lind and Ilse Brandt are on ice until spring. “A pity,” Lind said.";
const known: Known = {
  names: [
    { id: "lind", kind: "person", names: ["Bo Lind"] },
    { id: "brandt", kind: "person", names: ["Ilse Brandt"] },
  ],
  meetings: [{ id: "talks", kind: "talks", names: ["Lind–Brandt talks"], participants: ["lind", "brandt"] }],
  published: "2025-01-11",
};

describe("an endpoint", () => {
  it("is sent the text, the model and the key", async () => {
    const asked: { path?: string | undefined; key?: string | undefined; body: string }[] = [];
    const url = await standIn(async (request, response) => {
      let body = "";
      for await (const part of request) body += String(part);
      asked.push({ path: request.url, key: request.headers.authorization, body });
      response.end(JSON.stringify({ choices: [{ message: { content: '{"passages":[]}' } }] }));
    });
    expect(await askMachine(endpoint(url), text)).toEqual([]);
    expect(asked).toMatchObject([{ path: "/v1/chat/completions", key: "Bearer a-key" }]);
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({
      model: "a-model",
      messages: [{ role: "system" }, { role: "user", content: text }],
    });
  });

  it("proposes what is in its form, and nothing else", async () => {
    const url = await answering({
      passages: [
        { excerpt: "A pity", kind: "statement", speaker: "Lind", form: "shouted", more: 1 },
        { excerpt: "A pity", kind: "prophecy" },
        { excerpt: "x".repeat(5000), kind: "statement" },
        { kind: "statement" },
        null,
        "A pity",
      ],
    });
    expect(await askMachine(endpoint(url), text)).toMatchObject([
      { excerpt: "A pity", kind: "statement", speaker: "Lind", form: null },
    ]);
  });

  it("has no more than two hundred proposals taken", async () => {
    const url = await answering({ passages: Array(1000).fill({ excerpt: "A pity", kind: "statement" }) });
    expect(await askMachine(endpoint(url), text)).toHaveLength(200);
  });

  it.each<[string, RequestListener]>([
    ["an error", (_, response) => void response.writeHead(500).end("{}")],
    ["no JSON", (_, response) => void response.end("<html>")],
    ["another form", (_, response) => void response.end('{"choices":[]}')],
    [
      "words that are no JSON",
      (_, response) => void response.end('{"choices":[{"message":{"content":"Sure!"}}]}'),
    ],
    ["a redirect", (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
    ["more than it may", (_, response) => void response.end(" ".repeat(2_000_000))],
    ["a connection that breaks", (request) => void request.socket.destroy()],
  ])("that answers %s is an error", async (_, answer) => {
    await expect(askMachine(endpoint(await standIn(answer)), text)).rejects.toThrow();
  });

  it("that does not answer in time is an error", async () => {
    await expect(askMachine(endpoint(await standIn(() => undefined)), text, 50)).rejects.toThrow(/timeout/i);
  });
});

describe("a proposal", () => {
  const propose = (fields: Partial<Proposal> & Pick<Proposal, "kind">, excerpt = "are on ice until spring") =>
    checked([{ excerpt, ...fields }], text, known, []);

  it("is a passage where it stands in the text, marked as a machine's", () => {
    const whole = "Talks between Bo Lind and Ilse Brandt are on ice until spring";
    expect(
      propose(
        { kind: "status_change", status: "postponed", statusWorded: "on ice", date: "until spring" },
        whole,
      ),
    ).toEqual([
      {
        start: 0,
        end: whole.length,
        kind: "status_change",
        by: "machine",
        status: "postponed",
        statusWorded: "on ice",
        meeting: "talks",
        date: { worded: "until spring", edtf: "../2025-21", of: "scheduled" },
      },
    ]);
  });

  it("names whom the record knows", () => {
    expect(propose({ kind: "statement", speaker: "Lind", addressee: "Ilse Brandt" }, "A pity")).toMatchObject(
      [{ speaker: { actorId: "lind" }, addressee: { actorId: "brandt" }, form: "paraphrase" }],
    );
  });

  it.each<[string, Partial<Proposal> & Pick<Proposal, "kind">, string]>([
    ["an excerpt that is not in the text", { kind: "statement" }, "The talks are cancelled"],
    ["half a word of it", { kind: "statement" }, "alks between Bo"],
    ["no status", { kind: "status_change" }, "are on ice"],
    ["no change", { kind: "attendance" }, "are on ice"],
  ])("is dropped with %s", (_, fields, excerpt) => {
    expect(propose(fields, excerpt)).toEqual([]);
  });

  it("loses every word that is not in the text", () => {
    const [one] = propose({
      kind: "status_change",
      status: "postponed",
      statusWorded: "called off",
      speaker: "The President",
      via: ["CNN"],
      date: "24 March",
    });
    expect(one).toEqual({ ...one, kind: "status_change", status: "postponed", by: "machine" });
    expect(Object.keys(one ?? {})).toEqual(["start", "end", "by", "kind", "status"]);
  });

  it("is dropped where rules have marked the same, or it crosses what they have", () => {
    const rules = [{ start: 0, end: 62, kind: "status_change", by: "rules" }] as const;
    const proposal = {
      excerpt: "are on ice until spring",
      kind: "status_change",
      status: "postponed",
    } as const;
    expect(checked([proposal], text, known, rules)).toEqual([]);
    expect(checked([{ excerpt: "until spring. “A pity,”", kind: "statement" }], text, known, rules)).toEqual(
      [],
    );
    expect(checked([{ excerpt: "A pity", kind: "statement" }], text, known, rules)).toHaveLength(1);
  });
});
