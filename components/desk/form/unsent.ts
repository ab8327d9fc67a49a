import type { FormState } from "@/lib/form";

export interface Unsent {
  fields: FormState["values"];
  keptAt: Date;
  /** Whether it comes back by itself: its page was reloaded only to be the current one. */
  comesBack?: boolean;
}

/** Where a form is, as what is typed into it is kept under: its page, and which part of that it has to itself. */
export function place(part = ""): string {
  const asked = new URLSearchParams(location.search);
  // What was done before does not make it another form.
  asked.delete("done");
  const query = asked.toString();
  return `${location.pathname}${query && `?${query}`}${part && `#${part}`}`;
}

/** What stands in a form, by the names of its fields. */
export function valuesOf(form: HTMLFormElement): FormState["values"] {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

const address = "/desk/unsent";

interface Answer {
  keptAt?: string;
  unsent?: { fields: FormState["values"]; keptAt: string } | null;
}

/** What the server has kept of the form on a page; null where that is nothing, or it cannot be asked. */
export async function fetchUnsent(at: string): Promise<Unsent | null> {
  await dropping;
  const answer = await asked(`${address}?${new URLSearchParams({ at })}`);
  return answer?.unsent ? { fields: answer.unsent.fields, keptAt: new Date(answer.unsent.keptAt) } : null;
}

/** Has the server keep what stands in a form; answers when it did, or null where it could not. */
export async function sendUnsent(
  at: string,
  fields: FormState["values"],
  signal: AbortSignal,
): Promise<Date | null> {
  const sent = asked(address, { ...posted({ address: at, fields }), signal });
  sending = sent;
  const answer = await sent;
  return answer?.keptAt ? new Date(answer.keptAt) : null;
}

export async function dropUnsent(at: string): Promise<void> {
  dropping = sending.then(() =>
    asked(address, { ...posted({ address: at, fields: null }), keepalive: true }),
  );
  await dropping;
}

/** What is being kept is thrown away after that, or it would stay. */
let sending: Promise<unknown> = Promise.resolve();
/** A form that is opened again at once is not to find what was just thrown away. */
let dropping: Promise<unknown> = Promise.resolve();

const posted = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", accept: "application/json" },
  body: JSON.stringify(body),
});

async function asked(url: string, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const response = await fetch(url, init);
    return response.ok && !response.redirected ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

// Storage may be switched off or full: the server, and the question before leaving, are then all there is.
export function store(at: string, unsent: Unsent | null): void {
  try {
    if (unsent) sessionStorage.setItem(`unsaved ${at}`, JSON.stringify(unsent));
    else sessionStorage.removeItem(`unsaved ${at}`);
  } catch {}
}

export function stored(at: string): Unsent | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(`unsaved ${at}`) ?? "null") as {
      fields: FormState["values"];
      keptAt: string;
      comesBack?: boolean;
    } | null;
    return found && { ...found, keptAt: new Date(found.keptAt) };
  } catch {
    return null;
  }
}
