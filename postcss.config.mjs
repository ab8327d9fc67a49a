/** Next makes the result small itself, for the browsers it supports; doing so here first would lower it twice. */
export default { plugins: { "@tailwindcss/postcss": { optimize: false } } };
