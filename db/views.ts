import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The definitions of all views, and of who may do what, as they are applied in order. */
export interface Views {
  /** Rises with every change of their text, so that of two instances each knows which is the older. */
  revision: number;
  /** SHA-256 of their text. */
  digest: string;
  statements: readonly string[];
}

/** The schemas that hold views and nothing else, and so can be made anew at any time. */
export const viewSchemas = ["published", "as_of", "desk", "stood"] as const;

const forThePublic = {
  subject_is_seen: "public_since IS NOT NULL",
  claim_is_seen: "state IN ('published', 'retracted')",
  claim_version_is_seen: "state IN ('published', 'retracted')",
  part_is_seen:
    "EXISTS (SELECT FROM %4$I whole WHERE whole.id = part.%5$I AND whole.stood_from < part.stood_to AND whole.stood_to > part.stood_from)",
  author: "NULL::text",
  reviewer: "NULL::text",
};

/** How long lists were, and whom sources relied on, is read from the record of that time; how it is now is kept. */
const listedNow = {
  stands_in_list: "stood_to = 'infinity'",
  list_lengths: "SELECT list, subject_id, claims FROM public.list_length",
  source_links: "SELECT source_id, actor_id, claim_id FROM public.source_link",
};

/** The name of whoever worked on a claim; of who imported it without an account, that by which history knows them. */
const nameOf = (user: string) => `coalesce((SELECT name FROM public.account WHERE account.id = ${user}),
    (SELECT user_name FROM public.history_entry e WHERE e.subject_id = claim.id AND e.user_id = ${user} ORDER BY seq LIMIT 1))`;

/** What the text of the views names by :name, from each vantage. */
const vantages: Readonly<Record<"published" | "as_of" | "desk", Readonly<Record<string, string>>>> = {
  published: {
    ...forThePublic,
    ...listedNow,
    record: "public",
    schema: "published",
    statement_is_found: "claim.state = 'published'",
  },
  as_of: {
    ...forThePublic,
    record: "stood",
    stands_in_list: "stood_from <= (SELECT stood.instant()) AND stood_to > (SELECT stood.instant())",
    list_lengths:
      "SELECT list, subject_id, count(*)::integer AS claims FROM listed_claim GROUP BY list, subject_id",
    source_links:
      "SELECT DISTINCT c.source_id, l.actor_id, c.claim_id FROM citation c JOIN citation_link l ON l.citation_id = c.id",
  },
  desk: {
    ...listedNow,
    record: "public",
    schema: "desk",
    statement_is_found: "true",
    subject_is_seen: "true",
    claim_is_seen: "discarded_at IS NULL",
    claim_version_is_seen: "true",
    part_is_seen: "true",
    author: nameOf("author_id"),
    reviewer: nameOf("reviewer_id"),
  },
};

const path = (name: string) => join(process.cwd(), "db", "views", name);
const file = (name: string) => readFileSync(path(name), "utf8");

/** The revision that the present text of the views was given, and what that text was. */
export const recordedRevision = () => JSON.parse(file("revision.json")) as Pick<Views, "revision" | "digest">;

/** Gives the views a new revision, if their text is not that of the last one. */
export function recordRevision(): void {
  const { digest } = currentViews();
  const last = recordedRevision();
  if (digest === last.digest) return;
  const next = { revision: last.revision + 1, digest };
  writeFileSync(path("revision.json"), `${JSON.stringify(next, null, 2)}\n`);
}

/** The definitions in db/views, and db/rights.sql, from the working folder. */
export function currentViews(): Views {
  const from = (vantage: keyof typeof vantages, name: string) =>
    `SET LOCAL search_path = ${vantage};\n${withValues(file(name), vantages[vantage])}`;
  const statements = [
    file("stood.sql"),
    ...(["published", "as_of", "desk"] as const).flatMap((vantage) => [
      from(vantage, "record.sql"),
      from(vantage, "derived.sql"),
    ]),
    ...(["published", "desk"] as const).flatMap((vantage) => [
      from(vantage, "versions.sql"),
      from(vantage, "search.sql"),
    ]),
    file("acts.sql"),
    // By then the path is that of some vantage.
    "SET LOCAL search_path = public;",
    file("../rights.sql"),
  ];
  const digest = createHash("sha256").update(statements.join("\n")).digest("hex");
  return { revision: recordedRevision().revision, digest, statements };
}

function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/(?<!:):([a-z_]+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The views have no value for :${name}.`);
    return value;
  });
}
