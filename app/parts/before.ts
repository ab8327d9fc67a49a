import { answerWith } from "@/lib/answering";

/** The `before` of an address: where a page of changes begins. What is no such number is answered with the first page, and as a bad request. */
export function beforeOf(value: string | string[] | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seq = Number(value);
  if (Number.isSafeInteger(seq) && seq > 0) return seq;
  answerWith(400);
  return undefined;
}
