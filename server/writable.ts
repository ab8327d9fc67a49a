import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "./command";

/** Makes a folder unless there is one. Throws a {@link CommandError} in one line where nothing can be put into it. */
export function expectWritable(name: string, folder: string, remedy = "let this user write there"): void {
  try {
    mkdirSync(folder, { recursive: true });
    rmdirSync(mkdtempSync(join(folder, ".writable-")));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(`${name} ${resolve(folder)} cannot be written (${code}): ${remedy}.`);
  }
}

/** The folder of the embedded database and of generated keys; see {@link expectWritable}. */
export function expectDataFolder(folder: string): void {
  expectWritable("ONRECORD_DATA_DIR", folder, "let this user write there, or name another folder");
}
