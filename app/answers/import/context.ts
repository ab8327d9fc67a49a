import { userOfApiToken } from "@/auth/api-tokens";
import { importDatabase, recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { currentSettings } from "@/lib/settings";
import type { ImportContext } from "./respond";

/** What dossiers that are sent to this process are imported with. */
export const importContext = (): ImportContext => ({
  db: importDatabase(),
  clock: systemClock,
  review: currentSettings().review,
  corrections: currentSettings().reviewCorrections,
  userOf: (token) => userOfApiToken(recordDatabase(), token, "import", systemClock),
});
