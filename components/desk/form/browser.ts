import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page is alive in a browser: false on the server and during hydration. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Whether what an action threw is Next's way to redirect, which has to be thrown on. */
export function isNavigation(error: unknown): boolean {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" && digest.startsWith("NEXT_");
}

/** Whether the server no longer knows the action that a page sent: the page is of an earlier version of it. */
export const isOfEarlierVersion = (error: unknown): boolean =>
  error instanceof Error && error.name === "UnrecognizedActionError";
