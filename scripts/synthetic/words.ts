/** A vocabulary as an SQL array. */
export const words = (vocabulary: readonly string[]) => `ARRAY['${vocabulary.join("', '")}']`;
