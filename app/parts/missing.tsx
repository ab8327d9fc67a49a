import { answerWith } from "@/lib/answering";
import { decoded } from "@/lib/decoded";
import { folded } from "@/lib/folding";
import { Frame } from "./frame";

/**
 * The page of an address at which nothing is on record; the answer says so by its status.
 * @param named the part of the address that names what is missing, whose words are offered for a search.
 */
export function missing(named = "") {
  answerWith(404);
  const words = folded(decoded(named)).slice(0, 200);
  return (
    <Frame>
      <div className="grid gap-part">
        <h1>Not on record</h1>
        <p className="lede">Nothing is published at this address. It may have been mistyped.</p>
        <form className="filters" action="/search" aria-label="Search for it">
          <div className="field">
            <label htmlFor="missing-q">Words</label>
            <input id="missing-q" type="search" name="q" defaultValue={words} maxLength={200} />
          </div>
          <button className="button" type="submit">
            Search
          </button>
        </form>
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
