import { currentSettings } from "@/lib/settings";
import { published } from "@/published/connection";

/** What the public's answers are made from in this process. */
export const publicContext = () => ({ db: published(), siteUrl: currentSettings().siteUrl });
