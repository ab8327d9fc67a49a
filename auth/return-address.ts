const desk = "/desk";
const doors = ["/desk/sign-in", "/desk/set-password"];

const isAt = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/**
 * Where to go after signing in: the address asked for where it is a page of the desk, otherwise the desk itself.
 * It comes from outside, so it may try to lead elsewhere (`//evil.example`, `/\evil.example`, `/desk/..//evil.example`).
 */
export function deskAddress(to: unknown): string {
  if (typeof to !== "string" || !to.startsWith("/") || /[\\\p{Cc}]/u.test(to)) return desk;
  // Never asked; only lends the path its origin, and shows when the address has left it.
  const here = "http://desk.invalid";
  if (!URL.canParse(to, here)) return desk;
  const { origin, pathname, search, hash } = new URL(to, here);
  const allowed = origin === here && isAt(pathname, desk) && !doors.some((door) => isAt(pathname, door));
  return allowed ? `${pathname}${search}${hash}` : desk;
}

/** The door's address, for somebody who was headed for `to`. */
export function doorAddress(to: unknown): string {
  const target = deskAddress(to);
  return target === desk ? "/desk/sign-in" : `/desk/sign-in?${new URLSearchParams({ to: target })}`;
}
