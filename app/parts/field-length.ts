/** How many characters (UTF-16 code units) a field of a public page takes, and what an address says for it. */
export const fieldLength = 200;
