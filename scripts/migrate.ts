import { command } from "@/server/command";
import { withDatabase } from "@/server/database";

await command(async () => {
  await withDatabase(async () => console.log("The database has the current schema."));
});
