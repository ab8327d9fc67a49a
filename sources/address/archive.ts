/**
 * Where the Internet Archive keeps what it has of an address, nearest to a moment. Nothing is asked of it: whoever
 * follows the link finds out whether it has any.
 */
export const archiveLink = (url: string, at: Date): string =>
  `https://web.archive.org/web/${at.toISOString().slice(0, 19).replace(/\D/g, "")}/${url}`;
