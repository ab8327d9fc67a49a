import { z } from "zod";
import { edtfText } from "@/lib/dates/zod";
import { key } from "@/lib/keys";
import { languageTag, limits, line, prose, webAddress } from "@/lib/text";
import { readMark } from "./looking/mark";
import { sourceKinds } from "./vocabulary";

/** What an editor says of a source. Its publisher is an actor, by id. */
export const sourceInput = z.strictObject({
  id: z.uuid().optional(),
  key: key.optional(),
  publisher: z.uuid("Choose a publisher from the list."),
  title: line(limits.title, "Write the title."),
  url: webAddress.nullish(),
  /** Where an archive of the web keeps a copy; left out, what is on record stays. */
  archiveUrl: webAddress.nullish(),
  kind: z.enum(sourceKinds, "Choose what kind of source this is.").default("article"),
  language: languageTag.nullish(),
  published: edtfText.nullish(),
  publishedAsWorded: line(limits.title).nullish(),
  retrievedAt: z.iso
    .datetime({ offset: true, error: "Write a time such as 2025-10-21T09:30:00Z." })
    .nullish(),
  note: prose(limits.note).nullish(),
  /** The words of the source, captured now. */
  text: prose(limits.capture).nullish(),
  /** What the page was like that was read for it, so that later looks can tell what has changed. */
  read: readMark.nullish(),
});
export type SourceInput = z.input<typeof sourceInput>;

export const sourceEdit = sourceInput.omit({ id: true, key: true }).extend({
  id: z.uuid(),
  version: z.coerce.number().int(),
});
