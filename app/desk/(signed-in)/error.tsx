"use client";

import { PageHead } from "@/app/desk/parts/page-head";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <PageHead title="This page cannot be shown right now" />
      <p>Something went wrong on our side. The record is as it was; try again in a minute.</p>
      {error.digest ? <p className="entry-detail">Reference {error.digest}</p> : null}
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
    </>
  );
}
