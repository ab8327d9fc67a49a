/**
 * What the process has one of, made at the first call. On the global object, because a module may be loaded more than
 * once in a process: Next bundles the pages apart from the server, and reloads them in development.
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const kept = globalThis as { [key: symbol]: T | undefined };
  const key = Symbol.for(`onrecord.${name}`);
  const one = kept[key] ?? make();
  kept[key] = one;
  return one;
}
