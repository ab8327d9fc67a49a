/** A mark for what changes the page about something, as opposed to every page that mentions it. */
export const about = (id: string): string => `about:${id}`;
