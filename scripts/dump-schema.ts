import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dumpSchema } from "@/db/dump";
import { migrate } from "@/db/migrate";
import { createPool } from "@/db/pool";
import { currentViews, recordRevision } from "@/db/views";
import { inDatabase } from "@/lib/in-database";
import { command } from "@/server/command";
import { startTestPostgres } from "@/server/postgres/test-server";

await command(async () => {
  recordRevision();
  const { url, stop } = await startTestPostgres();
  const server = createPool(url, { max: 1 });
  const name = `test_schema_${randomBytes(6).toString("hex")}`;
  await server`create database ${server(name)}`;
  const own = inDatabase(url, name);
  await migrate(own);
  const sql = createPool(own, { max: 1 });
  writeFileSync("db/schema.txt", await dumpSchema(sql));
  await sql.end();
  await server`drop database ${server(name)}`;
  await server.end();
  await stop();
  console.log(`db/schema.txt is the schema, with revision ${currentViews().revision} of the views.`);
});
