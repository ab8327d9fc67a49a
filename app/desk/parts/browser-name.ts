import { getParser } from "bowser";

/** What a person would call the browser that sends this `User-Agent`: “Firefox on macOS”. */
export function browserName(userAgent: string | null): string {
  if (!userAgent) return "Unknown browser";
  const parser = getParser(userAgent);
  const browser = parser.getBrowserName() || "Unknown browser";
  const system = parser.getOSName();
  return system ? `${browser} on ${system}` : browser;
}
