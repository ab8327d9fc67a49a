import { command } from "./command";
import { withDatabase } from "./database";

await command(async () => {
  await withDatabase(async () => console.log("The database has the current schema."));
});
