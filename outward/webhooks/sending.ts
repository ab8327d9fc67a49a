import { currentSettings } from "@/lib/settings";
import type { Sending } from "./deliver";

/** How this process sends. */
export function siteSending(): Sending {
  const { fetchAllow, siteUrl } = currentSettings();
  return { allowed: fetchAllow, userAgent: `Onrecord webhooks (+${siteUrl})` };
}
