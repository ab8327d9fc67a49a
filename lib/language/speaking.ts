import { AsyncLocalStorage } from "node:async_hooks";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onePerProcess } from "@/lib/one-per-process";
import { type Answered, mainLanguage, spoken } from "./spoken";

const folder = join(process.cwd(), "languages");

const answered = onePerProcess("answered", () => new AsyncLocalStorage<Answered>());
spoken.now = () => answered.getStore();

for (const file of readdirSync(folder).sort()) {
  const [tag = "", ending] = file.split(".");
  if (ending === "json" && tag !== mainLanguage)
    spoken.catalogues.set(tag, JSON.parse(readFileSync(join(folder, file), "utf8")));
}

/** Does some work for a request, so that whatever it puts into words is in the language asked for. */
export const speaking = <T>(one: Answered, work: () => T): T => answered.run(one, work);
