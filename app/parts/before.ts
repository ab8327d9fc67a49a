/** The `before` of an address: where a page of changes begins; what is no such number counts as none. */
export function beforeOf(value: string | string[] | undefined): number | undefined {
  const seq = Number(value);
  return Number.isSafeInteger(seq) && seq > 0 ? seq : undefined;
}
