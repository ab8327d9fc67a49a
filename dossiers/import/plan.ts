import type { Problem } from "@/dossiers/checks/document";
import type { FieldDifference } from "./differences";
import { bothSides } from "./in-words";

/** Whether what is on record is to be written anew, and what readers are told beside what is published. */
export type Update = { note: string | null } | null;

/** An item that is to be written over what is on record. */
export interface Changed {
  recorded: object;
  /** The names of the fields that differ. */
  fields: readonly string[];
}

/** What an import is to do with every item of a file, decided before anything is written. */
export class Plan {
  readonly problems: Problem[] = [];
  /** What is to be written over what is on record, field by field. */
  readonly changes: Problem[] = [];
  readonly unchanged = new Set<string>();
  /** Items that there is a problem with, by their pointers. */
  readonly refused = new Set<string>();
  readonly #changed = new Map<string, Changed>();

  constructor(readonly update: Update) {}

  changed(pointer: string): Changed | undefined {
    return this.#changed.get(pointer);
  }

  /** @param field of the item what the problem is with; none: the item itself. */
  refuse(item: string, field: string | null, message: string): void {
    this.refused.add(item);
    this.problems.push({ pointer: field ? `${item}/${field}` : item, message });
  }

  /** Leaves an item that is as on record, and changes or refuses one that is not, each field by itself. */
  settle(
    pointer: string,
    recorded: object,
    differences: readonly FieldDifference[],
    advice = "Correct the file, use another key, or import with --update.",
  ): void {
    const fields = differences.map((one) => ({
      pointer: `${pointer}/${one.field}`,
      message: bothSides(one),
    }));
    if (fields.length === 0) this.unchanged.add(pointer);
    else if (this.update) {
      this.#changed.set(pointer, { recorded, fields: differences.map(({ field }) => field) });
      this.changes.push(...fields);
    } else {
      this.refused.add(pointer);
      this.problems.push(...fields.map((one) => ({ ...one, message: `${one.message} ${advice}` })));
    }
  }
}
