import { actorsNamed } from "@/actors";
import type { Context } from "@/ledger";
import { type Clock, systemClock } from "@/lib/clock";
import { parseEdtf } from "@/lib/dates";
import type { FieldErrors } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { meetingsNamed } from "@/meetings";
import { sourcesNamed } from "@/sources";
import { questionsNamed } from "@/statements";
import { type Counting, countingFrom, understood } from "./worded-dates";

type Named = (db: Context["db"], name: string) => Promise<readonly { id: string }[]>;

/** Claims go by no name: one is chosen from the list. */
const nobodysName: Named = async () => [];

/** Passed on for a name that is not on record: it is no identifier, so every verb refuses it. */
const unknown = "";

/** Reads what a form of the desk sends: texts, things chosen or named in full, lists and repeated groups. */
export class FormFields {
  readonly #form: FormData;
  readonly #db: Context["db"];
  readonly #clock: Clock;
  readonly #errors: Record<string, string> = {};
  readonly #groups: Record<string, readonly number[]> = {};
  #counting: Promise<Counting> | undefined;

  constructor(form: FormData, db: Context["db"], clock: Clock = systemClock) {
    this.#form = form;
    this.#db = db;
    this.#clock = clock;
  }

  /** What was typed; null when there is nothing in it. */
  text(name: string): string | null {
    const value = this.#form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value : null;
  }

  /** What was typed to the last space, as a password needs it. */
  asTyped(name: string): string {
    const value = this.#form.get(name);
    return typeof value === "string" ? value : "";
  }

  /** A word of the vocabulary that the verb takes. The browser may send any other: the verb's schema refuses it. */
  word<Word extends string>(name: string): Word {
    return (this.text(name) ?? "") as Word;
  }

  /** Puts an error beside a field. It only adds words: the value passed on must be one that the verb refuses, too. */
  refuse(name: string, message: string): void {
    this.#errors[name] ??= message;
  }

  actor = (name: string) => this.#chosen(name, actorsNamed, "actor");
  source = (name: string) => this.#chosen(name, sourcesNamed, "source");
  meeting = (name: string) => this.#chosen(name, meetingsNamed, "meeting");
  question = (name: string) => this.#chosen(name, questionsNamed, "question");
  claim = (name: string) => this.#chosen(name, nobodysName, "claim");

  /** Several, in order; what was typed and not chosen is the last. */
  actors = (name: string) => this.#list(name, this.actor);
  meetings = (name: string) => this.#list(name, this.meeting);

  /** Actors in order, where several may be typed with commas between them. */
  async chain(name: string): Promise<string[]> {
    const typed = this.text(`${name}.typed`);
    if (!typed?.includes(",") || (await actorsNamed(this.#db, typed)).length > 0) return this.actors(name);
    const ids = this.#chosenOf(name);
    for (const one of typed.split(",").filter((part) => part.trim()))
      ids.push((await this.#chosen(name, actorsNamed, "actor", one)) ?? unknown);
    return ids;
  }

  /**
   * A date as people write it, as EDTF, and the words for it. What is not understood stays as it is: the verb refuses
   * it. `past`: only what has come about can be meant.
   */
  async date(name: string, { past = false, words }: { past?: boolean; words?: string } = {}) {
    const typed = this.text(name);
    const own = words ? this.text(words) : null;
    if (typed === null) return { date: null, words: own };
    if (parseEdtf(typed).ok) return { date: typed, words: own ?? this.text(`${name}.worded`) };
    this.#counting ??= this.#countedFrom();
    const { date, kept, refusal } = understood(typed, await this.#counting, past);
    if (refusal) this.refuse(name, refusal);
    return { date, words: own ?? this.text(`${name}.worded`) ?? kept };
  }

  /** The numbers of the groups that have something in them, as they stand in the form. */
  groups(name: string): readonly number[] {
    const filled = [...this.#form.keys()].flatMap((path) => {
      const [first, number] = path.split(".");
      return first === name && this.text(path) !== null ? [Number(number)] : [];
    });
    const numbers = [...new Set(filled)].filter(Number.isInteger);
    this.#groups[name] = numbers;
    return numbers;
  }

  /** The boxes of a list that were ticked: what each is for (an id), and its value. */
  checked(name: string): [id: string, value: string][] {
    return [...this.#form].flatMap(([path, value]): [string, string][] => {
      const id = path.startsWith(`${name}.`) ? path.slice(name.length + 1) : "";
      return isId(id) && typeof value === "string" ? [[id, value]] : [];
    });
  }

  /** The verb's errors by the names that the fields have in this form, and the form's own. */
  errors(ofVerb: FieldErrors): FieldErrors {
    const renamed = Object.entries(ofVerb).map(([path, message]) => [this.#nameOf(path), message] as const);
    return { ...Object.fromEntries(renamed), ...this.#errors };
  }

  #nameOf(path: string): string {
    const [first = "", index = "", ...rest] = path.split(".");
    const number = this.#groups[first]?.[Number(index)];
    return number === undefined ? path : [first, number, ...rest].join(".");
  }

  async #countedFrom(): Promise<Counting> {
    const sources: (string | null)[] = [];
    for (const number of this.groups("citations"))
      sources.push(await this.source(`citations.${number}.source`));
    return countingFrom(this.#db, this.#clock.now(), {
      sources: sources.filter((id) => id !== null),
      meeting: this.text("meeting") ?? this.text("meetings.0"),
    });
  }

  async #chosen(
    name: string,
    named: Named,
    noun: string,
    given = this.text(`${name}.typed`),
  ): Promise<string | null> {
    const id = this.text(name);
    if (id !== null) return id;
    const typed = given?.trim();
    if (!typed) return null;
    // PostgreSQL refuses NUL and unpaired surrogates.
    const found = /[\p{Cc}\p{Cs}]/u.test(typed) ? [] : await named(this.#db, typed);
    const [only] = found;
    if (only && found.length === 1) return only.id;
    const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
    this.refuse(
      name,
      only
        ? `More than one ${noun} goes by “${shown}”: choose one from the list.`
        : `No ${noun} on record goes by “${shown}”: choose one from the list, or add it.`,
    );
    return unknown;
  }

  #chosenOf(name: string): string[] {
    const ids: string[] = [];
    for (let id = this.text(`${name}.0`); id !== null; id = this.text(`${name}.${ids.length}`)) ids.push(id);
    return ids;
  }

  async #list(name: string, last: (name: string) => Promise<string | null>): Promise<string[]> {
    const ids = this.#chosenOf(name);
    const typed = await last(name);
    return typed === null || (typed !== unknown && ids.includes(typed)) ? ids : [...ids, typed];
  }
}
