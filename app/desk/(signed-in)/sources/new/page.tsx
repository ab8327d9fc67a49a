import type { Metadata } from "next";
import { adding } from "@/app/desk/actions/adding";
import { readSourceAddress } from "@/app/desk/actions/reading";
import { recordNewSource } from "@/app/desk/actions/records/sources";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { SourceForm } from "@/components/desk/records/source-form";

export const metadata: Metadata = { title: "New source" };

export default async function NewSourcePage() {
  await requireMay("source.record");
  return (
    <>
      <PageHead
        title="New source"
        above={{ href: "/desk/sources", name: "All sources" }}
        about="Where it was published, and its words, so that excerpts can be checked against them."
      />
      <SourceForm action={recordNewSource} adding={adding} reading={readSourceAddress} />
    </>
  );
}
