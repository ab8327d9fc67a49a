import Form from "next/form";
import type { ReactNode } from "react";

interface Props {
  /** The list it searches. */
  path: string;
  label: string;
  q: string;
  /** Other ways to narrow the list down. */
  children?: ReactNode;
}

/** Searches a list: a plain form that changes the page's address. */
export function SearchForm({ path, label, q, children }: Props) {
  return (
    <Form action={path} role="search" className="search-form" prefetch={false}>
      <div className="field">
        <label htmlFor="q">{label}</label>
        <input id="q" name="q" type="search" defaultValue={q} maxLength={200} key={q} autoComplete="off" />
      </div>
      {children}
      <button type="submit" className="button">
        Search
      </button>
    </Form>
  );
}
