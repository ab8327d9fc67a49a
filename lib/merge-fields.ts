import { isDeepStrictEqual } from "node:util";

type Fields = Readonly<Record<string, unknown>>;

/** Which of two wins in the fields that both changed. */
export type Side = "yours" | "theirs";

export interface MergedFields<Input> {
  merged: Input;
  /** The fields that both changed, each to something else, in the order of the form. */
  both: readonly string[];
}

/**
 * Merges two edits of one version, field by field: what only one of them changed is as that one has it. What both changed
 * is yours, unless `theirs` is chosen for it. A date and its wording are one field, by the name of the date.
 * A field that `yours` does not have at all stays out.
 */
export function mergeFields<Input extends object>(
  opened: object,
  now: object,
  yours: Input,
  choose: (field: string) => Side | undefined = () => undefined,
): MergedFields<Input> {
  const [was, is, typed] = [opened, now, yours] as unknown as [Fields, Fields, Fields];
  const merged: Record<string, unknown> = { ...typed };
  const both: string[] = [];
  for (const field of Object.keys(typed).filter((name) => !isWordingOf(name, typed))) {
    const names = [field, `${field}AsWorded`].filter((name) => name in typed);
    const [before, after, mine] = [was, is, typed].map((one) => names.map((name) => plain(one[name])));
    if (isDeepStrictEqual(before, after) || isDeepStrictEqual(mine, after)) continue;
    const isTouched = !isDeepStrictEqual(mine, before);
    if (isTouched) both.push(field);
    if (!isTouched || choose(field) === "theirs") for (const name of names) merged[name] = is[name];
  }
  return { merged: merged as Input, both };
}

/** Whether it is the wording of another field: `effectiveAsWorded` of `effective`. */
function isWordingOf(name: string, fields: Fields): boolean {
  const of = name.replace(/AsWorded$/, "");
  return of !== name && of in fields;
}

/** What a value says: neither how its line breaks and accents are coded, nor blanks around it. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n").trim().normalize("NFC");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(said.map(([name, part]) => [name, plain(part)]));
}
