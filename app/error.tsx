"use client";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main">
      <div className="page grid gap-part">
        <h1>This page cannot be shown right now</h1>
        <p className="lede">Something went wrong on our side. Nothing is lost. Try again in a minute.</p>
        {error.digest ? <p className="text-sm text-ink-soft">Reference {error.digest}</p> : null}
        <p>
          <a href="/">Back to the board</a>
        </p>
      </div>
    </main>
  );
}
