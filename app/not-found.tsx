import type { Metadata } from "next";
import { Frame } from "@/app/(public)/parts/frame";
import { NotOnRecord } from "@/app/(public)/parts/not-on-record";

export const metadata: Metadata = { title: "Not on record" };

export default function NotFound() {
  return (
    <Frame>
      <NotOnRecord />
    </Frame>
  );
}
