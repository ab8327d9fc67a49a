import { type ScaleDatabase, scaleDatabase } from "./scale";

/** Databases with a synthetic record of each size: one that was there before, or else written once somebody asks. */
export class Records {
  readonly #written = new Map<number, ScaleDatabase>();

  /**
   * @param sizes how many statements, the smallest first.
   * @param given addresses of databases that have a record of a size already, for the login that serves.
   */
  constructor(
    private readonly cwd: string,
    readonly sizes: readonly number[],
    private readonly given: ReadonlyMap<number, string>,
  ) {}

  async of(statements: number): Promise<ScaleDatabase> {
    const url = this.given.get(statements);
    const database =
      this.#written.get(statements) ??
      (url
        ? { url, stop: async () => undefined }
        : await scaleDatabase(this.cwd, () => undefined, statements));
    this.#written.set(statements, database);
    return database;
  }

  largest(): Promise<ScaleDatabase> {
    return this.of(this.sizes.at(-1) ?? Number.NaN);
  }

  /** Lets the server go, on which those are that were written. */
  async stop(): Promise<void> {
    for (const { stop } of this.#written.values()) await stop();
    this.#written.clear();
  }
}
