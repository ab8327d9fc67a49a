import { once } from "node:events";
import { parseArgs } from "node:util";
import { connect } from "@/db";
import { exportDossier } from "@/dossiers/export";
import { command } from "@/server/command";
import { withDatabase } from "@/server/database";
import { readSettings } from "@/server/settings";

await command(async () => {
  const { values } = parseArgs({
    options: {
      meeting: { type: "string", multiple: true, default: [] },
      history: { type: "boolean", default: false },
    },
  });
  const { meeting: meetings, history } = values;
  await withDatabase(async (url) => {
    const { db, close } = connect(url, "published", 1, {
      bylines: readSettings().bylines,
      work: "export",
    });
    try {
      await exportDossier(db, write, { meetings, history });
    } finally {
      await close();
    }
  });
});

/** Waits until whoever reads has taken in what was written before, so that none of it piles up. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
