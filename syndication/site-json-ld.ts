import type { SearchAction, WebSite, WithActionConstraints, WithContext } from "schema-dts";

/**
 * The site as a schema.org WebSite that can be searched, as JSON that may stand inside a script element.
 * @param site its address, without a slash at the end. @param path of the search, in a language. @param language BCP 47.
 */
export function siteJsonLd(site: string, path: string, language: string): string {
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${site}${path}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
  const self: WithContext<WebSite> = {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": `${site}/`,
    url: `${site}/`,
    name: "Onrecord",
    inLanguage: language,
    potentialAction: search,
  };
  return JSON.stringify(self).replaceAll("<", "\\u003c");
}
