import { answer, movedTo } from "@/app/answers/answer";
import { exportDossier } from "@/dossiers/export";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { keyOf } from "@/published/indexes/key-of";
import { collectionNames, collections, isCollection } from "@/syndication/api/collections";
import { openApi } from "@/syndication/api/openapi";
import type { ApiContext } from "./context";
import { items } from "./items";
import { listOf } from "./lists";

/** Programs in other sites' pages may read, and see what they need for asking again. */
const open = { "access-control-allow-origin": "*", "access-control-expose-headers": "etag, link" };
const json = { ...open, "content-type": "application/json; charset=utf-8" };
const methods = "GET, HEAD, OPTIONS";

/** Answers `/api/v1/{collection}`. */
export const list = (request: Request, name: string, context: ApiContext): Promise<Response> =>
  orProblem(async () => {
    const page = await listOf(collectionNamed(name), new URL(request.url).searchParams, context);
    const link = page.next && { link: `<${page.next}>; rel="next"` };
    return answer(request, JSON.stringify(page), { ...json, ...link });
  });

/** Answers `/api/v1/{collection}/{id}`. */
export const one = (request: Request, name: string, id: string, context: ApiContext): Promise<Response> =>
  orProblem(async () => {
    const collection = collectionNamed(name);
    const found = await items[collection](id, context);
    if (!found) throw notFound(collections[collection].item);
    if ("movedTo" in found) return movedTo(`/api/v1/${name}/${found.movedTo}`, open);
    return answer(request, JSON.stringify(found.item), json);
  });

/** Answers `/api/v1/meetings/{id}/dossier`: what is published of a meeting, to import elsewhere. */
export const dossier = (request: Request, id: string, { db }: ApiContext): Promise<Response> =>
  orProblem(async () => {
    const key = await keyOf(db, "meeting", id);
    if (!key) throw notFound("a meeting");
    const parts: string[] = [];
    await exportDossier(db, (part) => parts.push(part), { meetings: [key] });
    const named = { "content-disposition": `inline; filename="${key}.json"` };
    return answer(request, parts.join(""), { ...json, ...named });
  });

/** Answers `/api/v1/openapi.json`. */
export const description = (request: Request, { siteUrl }: ApiContext): Promise<Response> =>
  orProblem(async () => answer(request, JSON.stringify(openApi(siteUrl)), json));

/** Answers what is at no address of the interface. */
export const nothing = (): Promise<Response> =>
  orProblem(async () => {
    throw new RecordError("not_found", `There is nothing here; /api/v1/openapi.json says what there is.`);
  });

/** Answers whoever asks what may be asked, as browsers do before they ask for a page of another site. */
export const options = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      allow: methods,
      "access-control-allow-methods": methods,
      "access-control-allow-headers": "if-none-match",
      "access-control-max-age": "86400",
    },
  });

async function orProblem(respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    const response = problem(error);
    for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
    return response;
  }
}

function collectionNamed(name: string) {
  if (isCollection(name)) return name;
  throw new RecordError("not_found", `There is no such collection; there are ${collectionNames.join(", ")}.`);
}

const notFound = (item: string) => new RecordError("not_found", `No such thing is published as ${item}.`);
