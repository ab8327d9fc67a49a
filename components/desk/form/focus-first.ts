/** The first field of something, in the order of the page. */
export function focusFirst(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}
