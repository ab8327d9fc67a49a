import { createElement, Fragment, type ReactNode } from "react";
import { type Key, partsOf } from "@/lib/language";

type Made = ReactNode | ((words: ReactNode) => ReactNode);

const together = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts);

/** Some words of the interface with elements in them; a function makes one of the words between its tags. */
export function rich(key: Key, values: Readonly<Record<string, Made>>): ReactNode {
  const made = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "function" ? (words: ReactNode[]) => value(together(words)) : value,
  ]);
  return together(partsOf<ReactNode>(key, Object.fromEntries(made)));
}
