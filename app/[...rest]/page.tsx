import type { Metadata } from "next";
import { missing } from "@/app/parts/missing";

export const metadata: Metadata = { title: "Not on record" };

/** Answers every address that has no page. */
export default function UnknownPage() {
  return missing();
}
