"use client";

import { Frame } from "./frame";

/** What stands in for a page at a moment when there was none. */
export function NotThen() {
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>Not on record then</h1>
        <p className="lede">
          Nothing was published at this address at that moment, or the moment has not come.
        </p>
        <p>
          <a href="/changes">What changed, and when</a>
        </p>
      </div>
    </Frame>
  );
}
