import { checkClaims } from "./checks/claims";
import type { Node, Problem } from "./checks/document";
import { Keys, type Known } from "./checks/keys";
import { checkReferences, checkSelfReferences } from "./checks/references";
import { checkRelations } from "./checks/relations";
import { checkRepetition } from "./checks/repetition";
import { parseJson } from "./parse-json";
import { pointerTo } from "./pointer";
import { repeatedFields } from "./repeated-fields";
import { type Dossier, dossierSchema } from "./schema";
import { expectation } from "./schema/messages";

export type { Known, Problem };

interface Refused {
  ok: false;
  problems: Problem[];
}

export type Validated = { ok: true; dossier: Dossier } | Refused;

/** The largest dossier that is read, in bytes of UTF-8. */
export const maxBytes = 50_000_000;

/** Validates a dossier and reports every problem at once: what its fields hold, and how its parts hang together. */
export function validateDossier(value: unknown, known: Known = {}): Validated {
  const parsed = dossierSchema.safeParse(value, { error: expectation });
  const misfits = parsed.error?.issues.flatMap(problemsOf) ?? [];
  const reported = new Set(misfits.map(({ pointer }) => pointer));
  // The checks read the value as it came, so that a bad date in one place hides no dangling reference in another.
  const loose = check(value, known).filter(({ pointer }) => !reported.has(pointer));
  if (parsed.success && loose.length === 0) return { ok: true, dossier: parsed.data };
  return { ok: false, problems: [...misfits, ...loose] };
}

/**
 * Reads the text of a dossier, for {@link validateDossier} to judge. What is too large or not JSON is one problem of
 * the whole; the latter names line and column. So is each field that an object has twice.
 */
export function parseDossierText(text: string): { ok: true; value: unknown } | Refused {
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) return refused(`A dossier has at most 50 MB; this has ${Math.ceil(bytes / 1e6)} MB.`);
  const json = parseJson(text);
  if (!json.ok) return refused(json.message);
  const problems = repeatedFields(text);
  return problems.length > 0 ? { ok: false, problems } : json;
}

function check(value: unknown, known: Known): Problem[] {
  const root: Node = { path: [], value };
  const keys = new Keys(root, known);
  return [
    ...checkRepetition(root),
    ...checkReferences(root, keys),
    ...checkSelfReferences(root),
    ...checkClaims(root, keys),
    ...checkRelations(root, keys),
  ];
}

type Issue = NonNullable<ReturnType<typeof dossierSchema.safeParse>["error"]>["issues"][number];

/** A field that should not be there is reported where it stands, one problem each. */
function problemsOf(issue: Issue): Problem[] {
  const paths =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ pointer: pointerTo(path), message: issue.message }));
}

function refused(message: string): Refused {
  return { ok: false, problems: [{ pointer: "", message }] };
}
