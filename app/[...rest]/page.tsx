import type { Metadata } from "next";
import { missing } from "@/app/parts/missing";
import { decoded } from "@/lib/decoded";
import { t } from "@/lib/language";

export const generateMetadata = (): Metadata => ({ title: t("missing.title") });

/** Answers every address that has no page. */
export default async function UnknownPage({ params }: { params: Promise<{ rest: string[] }> }) {
  return missing((await params).rest.map(decoded).join(" "));
}
