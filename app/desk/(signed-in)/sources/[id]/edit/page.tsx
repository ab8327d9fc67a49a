import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { adding } from "@/app/desk/actions/adding";
import { readSourceAddress } from "@/app/desk/actions/reading";
import { saveSource } from "@/app/desk/actions/records/sources";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { earlierVersion, Restoring } from "@/app/desk/parts/restoring";
import { idOf, type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { SourceForm } from "@/components/desk/records/source-form";
import { readSource, wordsAt } from "@/sources";

export const metadata: Metadata = { title: "Edit a source" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function EditSourcePage({ params, searchParams }: Props) {
  await requireMay("source.edit");
  const context = await requestContext();
  const id = idOf((await params).id);
  const now = id ? await readSource(context.db, id) : null;
  if (!id || !now) notFound();
  const instant = textOf((await searchParams)["restore"]);
  const earlier = await earlierVersion(context, instant, (db) => readSource(db, id));
  // The words as they were found last, to be captured.
  const found =
    textOf((await searchParams)["words"]) === "now" && (await wordsAt(context.db, id, context.clock.now()));
  const source = { ...now, ...earlier, ...(found && { text: found }), version: now.version };
  return (
    <>
      <PageHead
        title={`Edit ${source.title}`}
        above={{ href: `/desk/sources/${source.id}`, name: "Back to the source" }}
        about="New text is captured beside what was captured before; nothing captured is lost."
      />
      {earlier ? <Restoring instant={instant} /> : null}
      <SourceForm
        action={saveSource}
        adding={adding}
        reading={readSourceAddress}
        start={{
          id: source.id,
          version: source.version,
          url: source.url,
          archiveUrl: source.archiveUrl,
          publisher: { id: source.publisherId, label: source.publisher },
          title: source.title,
          published: source.published,
          publishedAsWorded: source.publishedAsWorded,
          kind: source.kind,
          language: source.language,
          retrievedAt: source.retrievedAt?.toISOString() ?? null,
          note: source.note,
          text: source.text,
        }}
      />
    </>
  );
}
