import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Not on record" };

/** An address that is nobody's is answered inside the frame of the public pages. */
export default function UnknownPage() {
  notFound();
}
