import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveSource } from "@/app/desk/actions/records/sources";
import { adding } from "@/app/desk/adding";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { idOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { SourceForm } from "@/components/desk/source-form";
import { readSource } from "@/sources";

export const metadata: Metadata = { title: "Edit a source" };

export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  await requireMay("source.edit");
  const { db } = await requestContext();
  const id = idOf((await params).id);
  const source = id ? await readSource(db, id) : null;
  if (!source) notFound();
  return (
    <>
      <PageHead
        title={`Edit ${source.title}`}
        above={{ href: `/desk/sources/${source.id}`, name: "Back to the source" }}
        about="New text is captured beside what was captured before; nothing captured is lost."
      />
      <SourceForm
        action={saveSource}
        adding={adding}
        start={{
          id: source.id,
          version: source.version,
          url: source.url,
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
