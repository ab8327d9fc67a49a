import { type RefObject, useEffect, useState } from "react";
import { useForm } from "@/components/desk/form/form-context";

/** After the last change, in milliseconds: nobody is told of every letter. */
const pause = 500;

const asked =
  /^(id|meeting|status|effective|accordingTo(\.typed)?|scheduled(AsWorded)?|noDate|noPlace|reported|place\..+|relations\..+)$/;
/** Longer than anything that decides; the address has to hold them all. */
const longest = 200;

/** What the server answers. */
interface Told {
  effects: readonly string[];
  /** Why it cannot be published as it is. */
  refusal: string | null;
}

const nothing: Told = { effects: [], refusal: null };

/** What publishing the status change in the form around an element will do; nothing until it is filled in. */
export function useForetold(element: RefObject<HTMLElement | null>): Told {
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
        const answer = form ? await foretold(form, signal) : nothing;
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
  }, [element, watch]);
  return told;
}

async function foretold(form: HTMLFormElement, signal: AbortSignal): Promise<Told> {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value.trim() && asked.test(name))
      params.append(name, value.slice(0, longest));
  if (!params.has("status") || !params.has("effective")) return nothing;
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
