import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this runs in the browser, scripts and all: false on the server and while it takes over the page. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Whether what an action threw is the framework's own sign to go elsewhere, which nobody else may catch. */
export function isNavigation(error: unknown): boolean {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" && digest.startsWith("NEXT_");
}
