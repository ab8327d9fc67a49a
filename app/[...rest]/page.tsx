import type { Metadata } from "next";
import { missing } from "@/app/parts/missing";
import { decoded } from "@/lib/decoded";

export const metadata: Metadata = { title: "Not on record" };

/** Answers every address that has no page. */
export default async function UnknownPage({ params }: { params: Promise<{ rest: string[] }> }) {
  return missing((await params).rest.map(decoded).join(" "));
}
