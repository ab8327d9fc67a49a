import type { Choice } from "@/components/desk/choosing/choices";
import type { FormState } from "@/lib/form";

export interface SourceStart {
  url?: string | null;
  publisher?: Choice | null;
  title?: string | null;
  published?: string | null;
  kind?: string | null;
  language?: string | null;
  text?: string | null;
  note?: string | null;
}

/** A source on record at the same address, or all but. */
export interface SameSource {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
}

/** What was read at an address, as a form takes it. */
export interface ReadPage {
  url: string;
  title: string | null;
  publisher: { id: string; name: string } | null;
  publisherNamed: string | null;
  authors: string | null;
  published: string | null;
  language: string | null;
  text: string;
  readAt: string;
  mark: object;
  same: readonly SameSource[];
}

export type ReadAnswer = { result: ReadPage } | { refused: FormState };

/** A server action that reads the page at `url`. */
export type ReadAction = (form: FormData) => Promise<ReadAnswer>;

/** What readers are told of who wrote it. */
export const noteOf = ({ authors }: ReadPage): string | null => authors && `By ${authors}.`;

/**
 * What the fields start with once a page was read: what it says, but what somebody typed stays.
 * @param before what they started with of a page that was read before.
 */
export function startOf(read: ReadPage, typed: FormData, before: SourceStart = {}): SourceStart {
  const given = (name: string) => {
    const value = typed.get(name);
    return typeof value === "string" && value.trim() !== "" ? value : null;
  };
  const own = (name: Exclude<keyof SourceStart, "publisher">) => {
    const value = given(name);
    return value === before[name] ? null : value;
  };
  const publisherId = given("publisher");
  const chosen = publisherId === before.publisher?.id ? null : publisherId;
  const { publisher } = read;
  return {
    url: read.url,
    title: own("title") ?? read.title,
    publisher: chosen
      ? { id: chosen, label: given("publisher.typed") ?? "" }
      : publisher && { id: publisher.id, label: publisher.name },
    published: own("published") ?? read.published,
    kind: own("kind"),
    language: own("language") ?? read.language,
    text: own("text") ?? read.text,
    note: own("note") ?? noteOf(read),
  };
}
