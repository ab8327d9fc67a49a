import type { Metadata } from "next";
import { Frame } from "@/app/(public)/parts/frame";

export const metadata: Metadata = { title: "Not on record" };

export default function NotFound() {
  return (
    <Frame>
      <div className="stack">
        <h1>Not on record</h1>
        <p className="lede">Nothing is published at this address. It may have been mistyped.</p>
        <p>
          <a href="/meetings">All meetings</a>
        </p>
      </div>
    </Frame>
  );
}
