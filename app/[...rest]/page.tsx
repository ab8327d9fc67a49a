import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Not on record" };

/** Answers every address that has no page, so that “not found” is drawn in the frame of the public pages. */
export default function UnknownPage() {
  notFound();
}
