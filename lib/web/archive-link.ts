/**
 * Where the Internet Archive keeps what it has of an address: nearest to a moment, or the latest. Nothing is asked of
 * it: whoever follows the link finds out whether it has any.
 */
export const archiveLink = (url: string, at: Date | null): string =>
  `https://web.archive.org/web/${at ? at.toISOString().slice(0, 19).replace(/\D/g, "") : "2"}/${url}`;
