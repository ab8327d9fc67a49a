import XMLBuilder from "fast-xml-builder";

/** What XML 1.0 has no way to write, not even escaped. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const writable = (_: string, value: unknown) => String(value).replace(unwritable, "\uFFFD");

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  suppressEmptyNode: true,
  format: true,
  tagValueProcessor: writable,
  attributeValueProcessor: writable,
});

/**
 * An XML document, UTF-8: names of elements with what they hold, lists for elements that repeat, `@name` for attributes
 * and `#text` for the text beside them. A character that XML cannot hold becomes U+FFFD.
 */
export const xmlDocument = (root: Readonly<Record<string, unknown>>): string =>
  builder.build({ "?xml": { "@version": "1.0", "@encoding": "UTF-8" }, ...root });
