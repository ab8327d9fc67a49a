"use client";

import { NotOnRecord } from "./not-on-record";
import { Frame } from "./parts/frame";

/** What is on no page at all. On the client, because Next puts this into every page: there it is but a reference. */
export default function NotFound() {
  return (
    <Frame>
      <NotOnRecord />
    </Frame>
  );
}
