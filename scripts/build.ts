import { command } from "@/server/command";
import { build } from "@/server/production-build";
import { progress } from "@/server/progress";

await command(() => progress("Building the pages", () => build().finished));
