"use client";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main">
      <div className="page stack">
        <h1>This page cannot be shown right now</h1>
        <p className="lede">Something went wrong on our side. Nothing is lost. Try again in a minute.</p>
        {error.digest ? <p className="small soft">Reference {error.digest}</p> : null}
        <p>
          <a href="/">Back to the board</a>
        </p>
      </div>
    </main>
  );
}
