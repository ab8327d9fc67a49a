import type { Metadata } from "next";
import { adding } from "@/app/desk/actions/adding";
import { readSourceAddress } from "@/app/desk/actions/reading";
import { recordArticle } from "@/app/desk/actions/workbench";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { ArticleForm } from "@/app/desk/workbench/article-form";

export const metadata: Metadata = { title: "Log from an article" };

export default async function LogFromArticlePage() {
  await requireMay("claim.record");
  return (
    <>
      <PageHead
        title="Log from an article"
        above={{ href: "/desk/sources", name: "All sources" }}
        about="Paste where it can be read and its words. Then all its facts are logged beside its text."
      />
      <ArticleForm action={recordArticle} adding={adding} reading={readSourceAddress} />
    </>
  );
}
