"use client";

import { NotOnRecord } from "./not-on-record";
import { Frame } from "./parts/frame";

/** A client component, because Next sends this along with every page: of a client component it sends only a reference. */
export default function NotFound() {
  return (
    <Frame>
      <NotOnRecord />
    </Frame>
  );
}
