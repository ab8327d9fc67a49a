// Runs the program given as an argument for only as long as the parent lives: a parent that is killed cannot stop its
// child, but takes the channel between them along.
import { pathToFileURL } from "node:url";

process.on("disconnect", () => process.exit(1));
process.channel?.unref();
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
