/**
 * The order of folders. Each imports what stands above it and nothing below; words (`vocabulary`) are open to all.
 * A folder is entered by its index, its `vocabulary` or its pure `rules`; tests also by `testing`, and what narrows a
 * folder does not bind its tests. `npm run lint` refuses any other import. Why: docs/decisions/layers.md.
 */
export const order: readonly Place[] = [
  { name: "languages", doors: "all" },
  { name: "lib", doors: "all" },
  { name: "db", doors: ["dump", "migrate", "owner", "pool", "views"] },
  {
    name: "auth",
    doors: [
      "accounts",
      "api-tokens",
      "demo-accounts",
      "events",
      "permissions-page",
      "sessions",
      "sign-in",
      "two-step",
    ],
  },
  { name: "ledger" },
  { name: "actors" },
  { name: "sources" },
  { name: "provenance" },
  { name: "passages" },
  { name: "claims" },
  { name: "meetings" },
  { name: "statements" },
  { name: "review" },
  {
    name: "dossiers",
    doors: [
      "demo",
      "export",
      "import",
      "json-schema",
      "runs",
      "tables/columns",
      "tables/template",
      "validate",
    ],
  },
  { name: "published", doors: "all", takesOnly: ["lib", "rules", "db"] },
  { name: "reports", takesOnly: ["lib", "rules", "db", "published"] },
  { name: "syndication", doors: "all", takesOnly: ["lib", "rules", "published", "reports"] },
  {
    name: "outward",
    doors: ["alerts", "alerts/writing", "mail", "notices", "notices/writing", "webhooks"],
    takesOnly: ["lib", "rules", "db", "auth", "published", "syndication"],
  },
  { name: "components", doors: "all", takesOnly: ["lib"] },
  { name: "app", neverTakes: ["db"] },
  { name: "server", doors: "all" },
  { name: "e2e" },
  { name: "order" },
  { name: "scripts", doors: "all" },
  { name: "." },
];

/** Packages that are imported in these places only. */
export const keptTo: Readonly<Record<string, readonly string[]>> = {
  next: ["app/", "proxy.ts", "next.config.ts", "server/serve.ts"],
  "fast-check": ["lib/properties.ts"],
};

export interface Place {
  /** A folder, or a file, at the root; `.` is every file there that is not listed itself. */
  readonly name: string;
  /** What else of it others may enter by; "all" of it, where there is no index. */
  readonly doors?: "all" | readonly string[];
  /** Less than all that stands above. Of a folder that is not named, `rules` lets its pure rules be taken. */
  readonly takesOnly?: readonly string[];
  readonly neverTakes?: readonly string[];
}
