import { type APIRequestContext, request as client } from "@playwright/test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, test } from "./test";

const talks = "/meetings/rubio-lavrov-talks-october-2025";

/** A page of every kind, as addresses, with the status that it answers. */
async function everyKind(
  request: APIRequestContext,
): Promise<(readonly [address: string, status: number])[]> {
  const html = await (await request.get(talks)).text();
  const first = (prefix: string) => new RegExp(`href="(${prefix}[0-9a-f-]{36})"`).exec(html)?.[1] ?? prefix;
  const [claim, source, now] = [first("/claims/"), first("/sources/"), new Date().toISOString()];
  const found = [
    "/",
    "/meetings",
    "/meetings?q=Budapest",
    "/search?q=Budapest",
    talks,
    `${talks}/history`,
    `${talks}/as-of/${now}`,
    `${talks}/as-reported/2025-10-21`,
    `${talks}/as-reported/2025-10-20`,
    "/actors/marco-rubio",
    "/actors/cnn",
    `/actors/marco-rubio/as-of/${now}`,
    claim,
    `${claim}/as-of/${now}`,
    "/questions/budapest-as-venue",
    source,
    "/actors",
    "/questions",
    "/sources",
    "/changes",
    "/methodology",
    "/for-programs",
    "/search",
    `/alerts?about=${talks}`,
    "/alerts/said/asked",
    `/embed${talks}`,
    ...[
      "",
      talks,
      `${talks}/history`,
      `${talks}/as-reported/2025-10-21`,
      "/actors/marco-rubio",
      claim,
      source,
    ]
      .concat(
        "/questions/budapest-as-venue",
        "/meetings",
        "/search?q=Budapest",
        "/changes",
        "/methodology",
        "/for-programs",
      )
      .map((address) => `/uk${address}`),
  ];
  const missing = [
    "/nowhere",
    "/nowhere.html",
    "/uk/nowhere",
    "/uk/desk",
    "/uk/changes.atom",
    "/meetings/nothing",
    `${talks}/as-of/2020-01-01T00:00:00.000Z`,
    "/embed/meetings/nothing",
    "/_next/nothing",
    // Where Next has parts of pages for its scripts.
    `${talks}.rsc`,
    `${talks}%2Ersc?_rsc=1`,
    `${talks}.segments/_tree.segment.rsc`,
  ];
  const bad = ["/changes?before=yesterday", `${talks}/as-reported/yesterday`, "/sources?after=yesterday"];
  return [
    ...found.map((address) => [address, 200] as const),
    ...missing.map((address) => [address, 404] as const),
    ...bad.map((address) => [address, 400] as const),
  ];
}

const partOfNext = { rsc: "1", "next-router-prefetch": "1", "next-router-state-tree": "%5B%5D" };
/** Ways in which a page is asked for: as kept; as Next's scripts would; by somebody who may be signed in, made anew. */
const manners: readonly Record<string, string>[] = [{}, partOfNext, { cookie: "onrecord-session=nobody" }];

test("every public page is valid HTML", async ({ request }) => {
  const checker = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }));
  for (const [address] of await everyKind(request)) {
    const { results } = await checker.validateString(await (await request.get(address)).text());
    const wrong = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect(wrong, address).toEqual([]);
  }
});

test("every public page is a document that needs no script, whoever asks for it", async ({
  request,
  baseURL,
}) => {
  for (const [address, status] of await everyKind(request))
    for (const headers of manners) {
      const context = await client.newContext({ ...(baseURL && { baseURL }), extraHTTPHeaders: headers });
      const answer = await context.get(address);
      const at = `${address} asked with ${JSON.stringify(headers)}`;
      const html = await answer.text();
      expect(answer.status(), at).toBe(status);
      expect(answer.headers()["content-type"], at).toMatch(/^text\/html/);
      const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
      for (const script of scripts)
        expect(script, at).toMatch(/ (?:type="application\/ld\+json"|src="\/enhance\/[a-z]+\.js")/);
      expect(html, at).not.toMatch(/__next_f|<template|<!--|as="script"|modulepreload/);
      // Nothing is hidden until a script shows it, and what the page says of itself is in its head.
      expect(html, at).not.toMatch(/<div hidden="">(?!<\/div>)/);
      expect(/<head>.*?<\/head>/s.exec(html)?.[0], at).toMatch(/<title>[^<]+<\/title>/);
      expect(html, at).not.toMatch(/ style="| on[a-z]+="/);
      const policy = answer.headers()["content-security-policy"];
      expect(policy, at).not.toMatch(/unsafe|nonce/);
      expect(policy, at).toMatch(
        address.startsWith("/embed/m") ? /^default-src 'none'/ : /script-src 'self';/,
      );
      await context.dispose();
    }
});

test("the desk runs what carries a nonce of the answer's, and nothing else", async ({ request }) => {
  const nonces = new Set<string>();
  for (const address of ["/desk/sign-in", "/desk/sign-in?to=%2Fdesk"]) {
    const answer = await request.get(address, {
      headers: { "content-security-policy": "script-src 'nonce-evil'" },
    });
    const policy = answer.headers()["content-security-policy"] ?? "";
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).not.toContain("unsafe");
    nonces.add(nonce);
    const scripts = [...(await answer.text()).matchAll(/<script([^>]*)>/g)].map(
      ([, attributes]) => attributes,
    );
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(` nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(2);
});
