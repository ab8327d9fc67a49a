const open = "meetings/leak-open";
const closed = "meetings/leak-closed";
const followed = [open, closed, "actors/leak-outlet", "actors/leak-hidden", "questions/leak-question"];
/** Of the demo record: there the public finds something where it finds nothing of the leak's. */
const demoMeeting = "meetings/rubio-lavrov-talks-october-2025";

/**
 * The addresses of what programs take, and of the indexes, that could show something of the leak's record.
 * @param site where the product is
 * @param stem with which every word begins that is not public
 * @param claims the ids of the leak's claims
 */
export const forPrograms = (site: string, stem: string, claims: readonly string[]): string[] => [
  ...["actors", "questions", "sources"].flatMap((index) => [`/${index}`, `/${index}?q=${stem}`]),
  `/search?q=${stem}`,
  ...["meetings", "actors", "statements", "sources", "questions"].map(
    (type) => `/search?q=leak&type=${type}`,
  ),
  ...[
    "/changes.atom",
    "/changes.json",
    "/calendar.ics",
    "/robots.txt",
    "/llms.txt",
    "/manifest.webmanifest",
    "/speculation-rules.json",
    "/for-programs",
  ],
  ...["", ...[...followed, "changes"].map((path) => `?about=/${path}`)].map((asked) => `/alerts${asked}`),
  ...["said/asked", "confirm/nothing", "leave/nothing", "one-click/nothing"].map((page) => `/alerts/${page}`),
  ...[...followed, "questions/budapest-as-venue"].flatMap((path) => [
    `/${path}/feed.atom`,
    `/${path}/feed.json`,
    `/api/v1/${path}`,
  ]),
  ...[open, closed, demoMeeting].flatMap((path) => [
    `/${path}/event.ics`,
    `/api/v1/${path}/dossier`,
    `/embed/${path}`,
    `/oembed?url=${site}/${path}`,
  ]),
  ...["meetings", "actors", "statements", "sources", "questions"].flatMap((name) => [
    `/api/v1/${name}?limit=100`,
    `/api/v1/${name}?q=${stem}`,
    `/api/v1/${name}?meeting=leak-open`,
    `/api/v1/${name}?state=draft&limit=100`,
  ]),
  ...claims.map((id) => `/api/v1/statements/${id}`),
  "/api/v1/openapi.json",
  "/sitemap.xml",
  ...["pages", "meetings", "actors", "questions", "sources"].map((name) => `/sitemaps/${name}.xml`),
];
