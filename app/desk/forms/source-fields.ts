import type { SourceInput } from "@/sources";
import type { FormFields } from "./form-fields";

/** What a form says of a source. */
export async function sourceOf(fields: FormFields) {
  const published = await fields.date("published", { past: true, words: "publishedAsWorded" });
  return {
    url: fields.text("url"),
    archiveUrl: fields.text("archiveUrl"),
    publisher: (await fields.actor("publisher")) ?? "",
    title: fields.text("title") ?? "",
    published: published.date,
    publishedAsWorded: published.words,
    kind: fields.text("kind") === null ? undefined : fields.word<NonNullable<SourceInput["kind"]>>("kind"),
    language: fields.text("language"),
    retrievedAt: fields.text("retrievedAt"),
    note: fields.text("note"),
    text: fields.text("text"),
    read: markOf(fields.text("read")),
  };
}

/** What the page was like that the form was filled in from; the verb looks whether it makes sense. */
function markOf(sent: string | null): SourceInput["read"] {
  try {
    return sent === null ? null : JSON.parse(sent);
  } catch {
    return null;
  }
}
