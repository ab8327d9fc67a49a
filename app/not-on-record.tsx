/** What stands in for a page that does not exist. */
export function NotOnRecord() {
  return (
    <div className="grid gap-part">
      <h1>Not on record</h1>
      <p className="lede">Nothing is published at this address. It may have been mistyped.</p>
      <p>
        <a href="/meetings">All meetings</a>
      </p>
    </div>
  );
}
