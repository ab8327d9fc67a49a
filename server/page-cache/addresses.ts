import { decoded } from "@/lib/decoded";
import { isId } from "@/lib/ids";
import { isKey } from "@/lib/keys";
import { addressIn, languageOf, mainLanguage } from "@/lib/language";
import { namedDay } from "@/published/reported/day";
import { canonicalInstant } from "@/published/stood/instant";

/** A public page, card, feed or calendar as the cache knows it. */
export interface Address {
  /** The page's address and nothing else: its language, and known parameters that say something, in one order. */
  key: string;
  /** What its page depends on: what it was made of, or everything, as the place of a line in a list does. */
  dependsOn: "reads" | "everything";
  /** One of endlessly many: it asks for something, or names a moment. */
  endless: boolean;
  /** The settled past that it shows, if it shows one (RFC 3339, UTC). */
  instant?: string;
}

interface Page {
  /** The segments of its path; a name stands for what its test accepts. */
  path: readonly (string | ((segment: string) => boolean))[];
  dependsOn: Address["dependsOn"];
  parameters?: readonly string[];
}

const isInstant = (segment: string) => canonicalInstant(segment) === segment;
const isDay = (segment: string) => namedDay(segment) === segment;
const isOneId = (segment: string) => isId(segment) && segment === segment.toLowerCase();

/** A further part of one of its lists, and by what statements are put together. */
const ofMeeting = ["list", "after", "by"];

/** Every public page, in each language. What is neither here nor among {@link forOthers} is never kept. */
export const pages: readonly Page[] = [
  { path: [], dependsOn: "everything", parameters: ["place", "participant", "kind"] },
  {
    path: ["meetings"],
    dependsOn: "everything",
    parameters: ["q", "status", "participant", "place", "from", "to", "after"],
  },
  { path: ["meetings", isKey], dependsOn: "reads", parameters: ofMeeting },
  { path: ["meetings", isKey, "as-of", isInstant], dependsOn: "reads", parameters: ofMeeting },
  { path: ["meetings", isKey, "as-reported", isDay], dependsOn: "reads", parameters: ofMeeting },
  { path: ["meetings", isKey, "picture.png"], dependsOn: "reads" },
  { path: ["meetings", isKey, "history"], dependsOn: "everything", parameters: ["before"] },
  { path: ["claims", isOneId], dependsOn: "reads" },
  { path: ["claims", isOneId, "as-of", isInstant], dependsOn: "reads" },
  { path: ["actors", isKey], dependsOn: "reads", parameters: ["after"] },
  { path: ["actors", isKey, "as-of", isInstant], dependsOn: "reads", parameters: ["after"] },
  { path: ["questions", isKey], dependsOn: "reads", parameters: ["after"] },
  { path: ["sources", isOneId], dependsOn: "reads", parameters: ["after"] },
  ...["actors", "questions", "sources"].map(
    (index): Page => ({ path: [index], dependsOn: "everything", parameters: ["q", "after"] }),
  ),
  {
    path: ["search"],
    dependsOn: "everything",
    parameters: ["q", "type", "status", "actor", "from", "to", "after"],
  },
  { path: ["changes"], dependsOn: "everything", parameters: ["before"] },
  { path: ["methodology"], dependsOn: "reads" },
  { path: ["for-programs"], dependsOn: "reads" },
];

/** What other sites show and what programs take, in English alone. */
const forOthers: readonly Page[] = [
  { path: ["embed", "meetings", isKey], dependsOn: "reads" },
  { path: ["meetings", isKey, "event.ics"], dependsOn: "everything" },
  ...["meetings", "actors", "questions"].flatMap((kind) =>
    ["feed.atom", "feed.json"].map((feed): Page => ({ path: [kind, isKey, feed], dependsOn: "everything" })),
  ),
  ...["changes.atom", "changes.json", "calendar.ics"].map(
    (file): Page => ({ path: [file], dependsOn: "everything" }),
  ),
];
const inMainLanguage = [...pages, ...forOthers];

/** In characters: longer than anything that a page takes. */
const longest = 2000;

/** The page that a request's target asks for; undefined where it is none that may be kept. */
export function addressOf(target: string): Address | undefined {
  if (target.length > longest) return undefined;
  const asked = languageOf(target);
  const [path = "", query] = split(asked.target);
  const segments = path === "/" ? [] : path.slice(1).split("/").map(decoded);
  const page = (asked.language === mainLanguage ? inMainLanguage : pages).find(
    (one) =>
      one.path.length === segments.length &&
      one.path.every((part, index) => matches(part, segments[index] ?? "")),
  );
  if (!page) return undefined;
  const parameters = query === undefined ? "" : queryOf(query, page.parameters ?? []);
  if (parameters === undefined) return undefined;
  const [, , kind, instant] = segments;
  return {
    key: addressIn(
      asked.language,
      `/${segments.map(encodeURIComponent).join("/")}${parameters && `?${parameters}`}`,
    ),
    dependsOn: page.dependsOn,
    endless: parameters !== "" || instant !== undefined,
    ...(kind === "as-of" && instant && { instant }),
  };
}

function split(target: string): [path: string, query?: string] {
  const at = target.indexOf("?");
  return at < 0 ? [target] : [target.slice(0, at), target.slice(at + 1)];
}

const matches = (part: Page["path"][number], segment: string): boolean =>
  typeof part === "string" ? part === segment : part(segment);

/** Undefined where a parameter is given twice: what that means is the page's to say. */
function queryOf(query: string, known: readonly string[]): string | undefined {
  const given = new URLSearchParams(query);
  const asked = new URLSearchParams();
  for (const name of known) {
    const [value = "", ...more] = given.getAll(name);
    if (more.length > 0) return undefined;
    if (value.trim()) asked.set(name, value.trim());
  }
  return asked.toString();
}
