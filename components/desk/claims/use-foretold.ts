import { type RefObject, useEffect, useState } from "react";
import type { ClaimKind } from "@/claims/vocabulary";
import { useForm } from "@/components/desk/form/form-context";

/** After the last change, in milliseconds: nobody is told of every letter. */
const pause = 500;

const shared = "id|meeting|accordingTo|reported|relations\\..+|citations\\.\\d+\\.(source|via\\.\\d+)";
/** The fields that decide anything, by the kind of claim; and those without which nothing is told. */
const decisive: Record<ClaimKind, { asked: RegExp; needed: readonly string[] }> = {
  status_change: {
    asked: asking("status|effective|scheduled(AsWorded)?|noDate|noPlace|place\\..+"),
    needed: ["status", "effective"],
  },
  attendance: { asked: asking("actor|change|effective"), needed: ["actor", "change", "effective"] },
  statement: { asked: asking("speaker|onBehalfOf|said|positions\\..+"), needed: ["speaker"] },
};

function asking(own: string): RegExp {
  return new RegExp(`^(${shared}|${own})(\\.typed)?$`);
}

/** Longer than anything that decides; the address has to hold them all. */
const longest = 200;

/** What the server answers. */
interface Told {
  effects: readonly string[];
  /** Why it cannot be published as it is. */
  refusal: string | null;
}

const nothing: Told = { effects: [], refusal: null };

/** What publishing the claim in the form around an element will do; nothing until it is filled in. */
export function useForetold(element: RefObject<HTMLElement | null>, kind: ClaimKind): Told {
  const { watch } = useForm();
  const [told, setTold] = useState(nothing);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let asking = new AbortController();
    const askLater = () => {
      clearTimeout(timer);
      // An answer to what the form held before comes too late.
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      timer = setTimeout(async () => {
        const form = element.current?.closest("form");
        const answer = form ? await foretold(form, kind, signal) : nothing;
        if (!signal.aborted) setTold(answer);
      }, pause);
    };
    askLater();
    const unwatch = watch?.(askLater);
    return () => {
      unwatch?.();
      clearTimeout(timer);
      asking.abort();
    };
  }, [element, kind, watch]);
  return told;
}

async function foretold(form: HTMLFormElement, kind: ClaimKind, signal: AbortSignal): Promise<Told> {
  const { asked, needed } = decisive[kind];
  const params = new URLSearchParams({ kind });
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value.trim() && asked.test(name))
      params.append(name, value.slice(0, longest));
  if (!needed.every((name) => params.has(name))) return nothing;
  try {
    const response = await fetch(`/desk/foretell?${params}`, {
      headers: { accept: "application/json" },
      signal,
    });
    if (!response.ok || response.redirected) return nothing;
    return (await response.json()) as Told;
  } catch {
    return nothing;
  }
}
