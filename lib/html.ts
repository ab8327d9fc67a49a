/** Text as it stands in HTML, between tags and in attributes with quotation marks. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
