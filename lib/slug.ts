import slugify from "@sindresorhus/slugify";

/** The part of an address made from a title: lower-case ASCII words joined by hyphens, at most 80 characters. */
export function slugOf(title: string): string {
  const slug = slugify(title).slice(0, 80).replace(/-+$/, "");
  return slug || "untitled";
}

/** The first of `wanted`, `wanted-2`, `wanted-3` … that is not taken. */
export async function freeKey(wanted: string, isTaken: (key: string) => Promise<boolean>): Promise<string> {
  let key = wanted;
  for (let count = 2; await isTaken(key); count += 1) key = `${wanted}-${count}`;
  return key;
}
