import { reportNames } from "@/reports";
import { collectionNames } from "./api/collections";

/** What robots.txt says (RFC 9309): everything may be read but the desk, and each page once, as it is now. */
export const robotsTxt = (site: string): string => `User-agent: *
Disallow: /desk
Disallow: /*/as-of/

Sitemap: ${site}/sitemap.xml
`;

/** What llms.txt says: what this is, how to read it, and where it is in forms that need no guessing. */
export const llmsTxt = (site: string): string => `# Onrecord

> The record a newsroom keeps of diplomatic meetings: the status of each, since when, on whose word, who disputes it,
> and who said what about it. Every claim names its sources, and from whom those have it.

A status is somebody's claim, and says no more than its sources do: keep *according to*, *disputed* and imprecise dates
when you repeat it, and cite the address of the claim. Twelve reports that repeat one outlet have one independent origin.

## Read

- [The rules of this record](${site}/methodology): statuses, standing, origins, dates, corrections
- [Meetings](${site}/meetings), [actors](${site}/actors), [questions](${site}/questions), [sources](${site}/sources)
- Search: \`${site}/search?q={words}\`, narrowed down by \`type=\`, \`status=\`, \`actor=\`, \`from=\` and \`to=\`
- [Changes](${site}/changes): everything that was published, corrected or retracted

## Take

- [All of what follows, address by address](${site}/for-programs)
- [The JSON interface](${site}/api/v1/openapi.json) (OpenAPI 3.1): ${collectionNames.map((name) => `[${name}](${site}/api/v1/${name})`).join(", ")}
- A meeting as a dossier: \`${site}/api/v1/meetings/{slug}/dossier\`, as [its schema](${site}/schema/onrecord-1.json) describes it
- Reports as CSV: ${reportNames.map((name) => `[${name}](${site}/exports/${name}.csv)`).join(", ")}
- [Changes as Atom](${site}/changes.atom) and [as JSON Feed](${site}/changes.json); of one meeting: \`${site}/meetings/{slug}/feed.atom\`
- [The calendar](${site}/calendar.ics); of one meeting: \`${site}/meetings/{slug}/event.ics\`
- Any page as it stood: \`${site}/meetings/{slug}/as-of/{instant}\`
`;
