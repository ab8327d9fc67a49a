import { command } from "./command";
import { build } from "./production-build";
import { progress } from "./progress";

await command(() => progress("Building the pages", () => build().finished));
