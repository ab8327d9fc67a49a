/** Where a signed-out request to the desk is sent. */
export const door = "/desk/sign-in";

const desk = "/desk";
const outside = [door, "/desk/set-password"];

const isAt = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Whether a page is for signed-in people. */
export const isBehindDoor = (path: string): boolean =>
  isAt(path, desk) && !outside.some((page) => isAt(path, page));

/**
 * Where to go after signing in: the address asked for where it is a page of the desk, otherwise the desk itself.
 * It comes from outside, so it may try to lead elsewhere (`//evil.example`, `/\evil.example`, `/desk/..//evil.example`).
 */
export function returnAddress(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || /[\\\p{Cc}]/u.test(wanted)) return desk;
  // No request goes there: resolved against it, an address that leads elsewhere has another origin.
  const here = "http://desk.invalid";
  if (!URL.canParse(wanted, here)) return desk;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here && isBehindDoor(pathname) ? `${pathname}${search}${hash}` : desk;
}

/** The sign-in page, told where somebody was headed. */
export const doorTo = (headed: unknown): string =>
  `${door}?${new URLSearchParams({ to: returnAddress(headed) })}`;
