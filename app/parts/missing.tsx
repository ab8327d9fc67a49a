import { answerWith } from "@/lib/answering";
import { Frame } from "./frame";

/** The page of an address at which nothing is on record; the answer says so by its status. */
export function missing() {
  answerWith(404);
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>Not on record</h1>
        <p className="lede">Nothing is published at this address. It may have been mistyped.</p>
        <p>
          <a href="/meetings">All meetings</a>
        </p>
      </div>
    </Frame>
  );
}

/** The page of an address at a moment when nothing was published there, or that has not come. */
export function missingThen() {
  answerWith(404);
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
