import { currentSettings } from "@/lib/settings";
import { published, type Reading } from "@/published/connection";

/** What the public's answers are made from: whose eyes they read with, and what absolute links begin with. */
export interface PublicContext {
  db: Reading;
  siteUrl: string;
}

/** Those of this process. */
export const publicContext = (): PublicContext => ({
  db: published(),
  siteUrl: currentSettings().siteUrl,
});
