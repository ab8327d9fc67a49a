import { readFileSync } from "node:fs";
import type { Dossier, DossierCitation } from "./schema";
import { validateDossier } from "./validate";

export const text = readFileSync(new URL("demo/rubio-lavrov-2025.json", import.meta.url), "utf8");

function readDemo(): Dossier {
  const read = validateDossier(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.dossier;
}

export const demo = readDemo();
export const claims = [...demo.statusChanges, ...demo.attendance, ...demo.statements];

export function find<Item extends { key: string }>(list: readonly Item[], key: string): Item {
  const found = list.find((item) => item.key === key);
  if (!found) throw new Error(`The demo record has no ${key}.`);
  return found;
}

/** Each chain as keys, from the source's publisher outwards. */
export function chains({ citations }: { citations: readonly DossierCitation[] }): string[][] {
  return citations.map(({ source, via }) => [find(demo.sources, source).publisher, ...(via ?? [])]);
}

export const direct = [["censor-net"]];
