import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { turnsAway } from "./door";

const server = createServer((asked, response) => {
  if (!turnsAway(asked, response, false)) response.end("let in");
});
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks as any program may: fetch would refuse TRACE, and sets headers of its own. */
async function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: "127.0.0.1", method, path, headers }).end();
  const [response] = await once(sent, "response");
  let body = "";
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode as number, allow: response.headers["allow"], body };
}

const here = { origin: "http://localhost:3000" };

describe("a method", () => {
  it.each([
    ["GET", "/meetings", 200],
    ["HEAD", "/meetings", 200],
    ["OPTIONS", "/meetings", 204],
    ["POST", "/meetings", 405],
    ["PUT", "/meetings", 405],
    ["DELETE", "/desk/claims/1", 405],
    ["PATCH", "/api/v1/meetings", 405],
    ["TRACE", "/", 405],
    ["TRACE", "/desk", 405],
    ["POST", "/desk", 200],
    ["POST", "/desk/claims/1", 200],
    ["POST", "/deskish", 405],
    ["POST", "/api/auth/callback/oidc", 200],
    ["POST", "/alerts", 200],
    ["POST", "/uk/alerts?about=/changes", 200],
    ["POST", "/alertsish", 405],
    ["POST", "/api/v1/import", 200],
    ["POST", "/api/v1/import?dry_run=1", 200],
    ["POST", "/api/v1/imports", 405],
    ["GET", "/api/v1/import", 405],
    ["OPTIONS", "/api/v1/import", 204],
    ["OPTIONS", "/api/v1/meetings", 200],
  ])("%s at %s is answered by %i", async (method, path, status) => {
    expect((await ask(method, path, here)).status).toBe(status);
  });

  it.each([
    ["PUT", "/meetings", "GET, HEAD, OPTIONS"],
    ["OPTIONS", "/meetings", "GET, HEAD, OPTIONS"],
    ["TRACE", "/desk", "GET, HEAD, OPTIONS, POST"],
    ["PUT", "/api/v1/import", "POST, OPTIONS"],
  ])("%s at %s is told what is offered: %s", async (method, path, allow) => {
    expect((await ask(method, path)).allow).toBe(allow);
  });

  it("that is not offered is a problem that says so", async () => {
    const { body } = await ask("PUT", "/meetings");
    expect(JSON.parse(body)).toEqual({
      type: "urn:onrecord:problem:not_offered",
      title: "Not offered at this address",
      status: 405,
      detail: "What is offered here: GET, HEAD, OPTIONS.",
    });
  });
});

describe("what is sent to the desk", () => {
  it.each<[headers: Record<string, string>, status: number]>([
    [{}, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ origin: "null", "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{ origin: "null", "sec-fetch-site": "same-origin" }, 200],
    [here, 200],
  ])("with the headers %j is answered by %i", async (headers, status) => {
    expect((await ask("POST", "/desk/claims/1", headers)).status).toBe(status);
  });
});
