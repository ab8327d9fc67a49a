import { posix } from "node:path";
import { keptTo, order, type Place } from "@/order";

/** Why a file may not import something, and what it may import instead; undefined if it may. */
export function refusal(file: string, specifier: string): string | undefined {
  const [packageName = ""] = specifier.split("/");
  const places = keptTo[packageName];
  if (places && !places.some((place) => file.startsWith(place)))
    return `${packageName} is imported in ${places.join(", ")} only.`;
  const from = importerOf(file);
  if (!from) return "its folder has no place in order.ts: give it one.";
  const path = pathOf(file, specifier);
  if (from.part === "vocabulary" && (path === undefined || partOf(path) !== "vocabulary"))
    return "a vocabulary may import other vocabularies, and nothing else.";
  return path === undefined || partOf(path) === "vocabulary" ? undefined : wrong(from, path);
}

interface Importer {
  place: Place;
  part: Part;
  isTest: boolean;
}
type Part = "vocabulary" | "rules" | undefined;

/** The part of a folder that has rules of its own. */
function partOf(path: string): Part {
  const part = path.split("/")[1]?.replace(/\.tsx?$/, "");
  return part === "vocabulary" || part === "rules" ? part : undefined;
}

const isTest = (path: string) => /\.(test|spec)\.tsx?$|\/(test-[^/]+|testing)(\.tsx?|\/)/.test(path);

function placeOf(path: string): Place | undefined {
  const [top = "", ...rest] = path.split("/");
  const name = top.replace(/\.tsx?$/, "");
  return order.find((place) => place.name === name) ?? (rest.length > 0 ? undefined : order.at(-1));
}

function importerOf(file: string): Importer | undefined {
  const place = placeOf(file);
  const test = isTest(file);
  return place && { place, part: test ? undefined : partOf(file), isTest: test };
}

/** The path from the root that is meant; undefined for a package. */
function pathOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : undefined;
}

function wrong(from: Importer, path: string): string | undefined {
  const to = placeOf(path);
  const part = partOf(path);
  if (from.part === "rules" && part !== "rules" && to?.name !== "lib")
    return "rules are pure, they may import lib, vocabularies and the rules of folders above.";
  if (!to) return `no folder of order.ts has it; ${mayTake(from)}`;
  if (to === from.place) return undefined;
  if (order.indexOf(to) > order.indexOf(from.place))
    return `${to.name} stands below ${from.place.name}; ${mayTake(from)}`;
  if (!takes(from, to, part)) return `${from.place.name} does not take from ${to.name}; ${mayTake(from)}`;
  const doors = doorsOf(to, from.isTest);
  return doors === "all" || doors.includes(path)
    ? undefined
    : `it is not a door of ${to.name}, which ${doors.map((door) => `@/${door}`).join(", ")} are.`;
}

function takes({ place, isTest }: Importer, to: Place, part: Part): boolean {
  if (isTest) return true;
  const { takesOnly, neverTakes = [] } = place;
  if (neverTakes.includes(to.name)) return false;
  return !takesOnly || takesOnly.includes(to.name) || (part === "rules" && takesOnly.includes("rules"));
}

function doorsOf({ name, doors = [] }: Place, forTest: boolean): "all" | string[] {
  if (doors === "all") return "all";
  const inside = ["vocabulary", "rules", ...doors, ...(forTest ? ["testing"] : [])];
  return [name, ...inside.map((door) => `${name}/${door}`)];
}

function mayTake(from: Importer): string {
  const above = order.slice(0, order.indexOf(from.place));
  const whole = above.filter((to) => takes(from, to, undefined)).map(({ name }) => name);
  const rules = !from.isTest && from.place.takesOnly?.includes("rules") ? ["rules"] : [];
  const list = ["vocabularies", ...rules, ...whole];
  return `${from.place.name} may import ${list.join(", ")}.`;
}
