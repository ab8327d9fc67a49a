import { invalid, RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { type MappedKind, mappedKinds, namesAfter, partsOf } from "@/published/sitemap";
import { sitemapIndex, sitemapLength, sitemapOf, sitemapOfPages } from "@/syndication/sitemaps/sitemaps";
import { answer } from "./answer";
import type { PublicContext } from "./context";

const xml = { "content-type": "application/xml; charset=utf-8" };

/** Answers with where the site maps are. */
export async function sitemaps(
  request: Request,
  { db, siteUrl }: PublicContext,
  length = sitemapLength,
): Promise<Response> {
  try {
    const parts = await Promise.all(
      mappedKinds.map(async (kind) => [kind, await partsOf(db, kind, length)] as const),
    );
    return answer(
      request,
      sitemapIndex(Object.fromEntries(parts) as Record<MappedKind, number[]>, siteUrl),
      xml,
    );
  } catch (error) {
    return problem(error);
  }
}

/** Answers with a site map, by the name of its file. */
export async function sitemap(
  request: Request,
  file: string,
  { db, siteUrl }: PublicContext,
  length = sitemapLength,
): Promise<Response> {
  try {
    if (file === "pages.xml") return answer(request, sitemapOfPages(siteUrl), xml);
    const kind = mappedKinds.find((one) => file === `${one}.xml`);
    if (!kind) throw new RecordError("not_found", "There is no such site map.");
    const after = new URL(request.url).searchParams.get("after") ?? "0";
    if (!/^\d{1,15}$/.test(after)) throw invalid({ after: "Give what /sitemap.xml says." });
    return answer(request, sitemapOf(kind, await namesAfter(db, kind, Number(after), length), siteUrl), xml);
  } catch (error) {
    return problem(error);
  }
}
