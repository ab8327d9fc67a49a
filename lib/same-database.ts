/** Whether two addresses lead to one database, whoever each lets in. */
export function isSameDatabase(one: string, other: string): boolean {
  const [first, second] = [new URL(one), new URL(other)];
  return placeOf(first) === placeOf(second);
}

const placeOf = ({ hostname, port, pathname }: URL): string => `${hostname}:${port || 5432}${pathname}`;
