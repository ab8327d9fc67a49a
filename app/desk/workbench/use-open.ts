import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type Passage, type Use, uses } from "./model";

/** A form that is open, as the page's address has it: what a passage is logged as. */
export interface Open {
  use: Use;
  passage: Passage;
}

/**
 * Which form is open beside the text. The address says it, so that it is there again after a reload, under a link and
 * with Back, and what is typed into it and not sent is kept under an address of its own.
 */
export function useOpen(text: string) {
  const path = usePathname();
  const params = useSearchParams();
  const open = openIn(params.get("as"), params.get("at"), text);
  const show = useCallback(
    ({ use, passage }: Open) =>
      window.history.pushState(null, "", `${path}?as=${use}&at=${passage.start}-${passage.end}`),
    [path],
  );
  const close = useCallback(() => window.history.replaceState(null, "", path), [path]);
  return { open, show, close };
}

function openIn(as: string | null, at: string | null, text: string): Open | null {
  const use = uses.find((one) => one === as);
  const [, from, to] = /^(\d{1,7})-(\d{1,7})$/.exec(at ?? "") ?? [];
  const passage = { start: Number(from), end: Math.min(Number(to), text.length) };
  return use && from && passage.start < passage.end ? { use, passage } : null;
}
