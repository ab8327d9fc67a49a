import type { Passage } from "./model";

const lineOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-start]") ?? null;

/** Where a point of the page lies in the text: each line says where it begins, and holds nothing but its words. */
function offsetOf(node: Node, offset: number): number | null {
  const line = lineOf(node);
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset["start"]) + before.toString().length;
}

/** What is selected in a text; null where nothing is, or something else. */
export function selectedIn(root: HTMLElement): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  // A double click at the end of a line, or a drag past the last, ends outside any line.
  const end = root.contains(range.endContainer) ? offsetOf(range.endContainer, range.endOffset) : endOf(root);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Whether the selection of the page, even an empty one, is in a text. */
export function isSelectingIn(root: HTMLElement): boolean {
  const { anchorNode = null } = document.getSelection() ?? {};
  return anchorNode !== null && root.contains(anchorNode);
}

function endOf(root: HTMLElement): number {
  const last = [...root.querySelectorAll<HTMLElement>("[data-start]")].at(-1);
  return Number(last?.dataset["start"] ?? 0) + (last?.textContent.length ?? 0);
}

/** Selects a passage of a text, as somebody would by dragging over it, and brings it into view. */
export function selectIn(root: HTMLElement, passage: Passage): void {
  select(root, passage)?.parentElement?.scrollIntoView({ block: "nearest" });
}

/** Selects again what was selected in a text before it was cut anew; whoever reads elsewhere meanwhile stays there. */
export function restoreIn(root: HTMLElement, passage: Passage): void {
  const left = selectedIn(root);
  if (left?.start !== passage.start || left.end !== passage.end) select(root, passage);
}

/** Ends what is selected in a text: its form shows the words from now on. */
export function unselectIn(root: HTMLElement | null): void {
  if (root && isSelectingIn(root)) document.getSelection()?.removeAllRanges();
}

function select(root: HTMLElement, { start, end }: Passage): Text | null {
  const [from, to] = [pointAt(root, start), pointAt(root, end)];
  if (!from || !to) return null;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return from.node;
}

function pointAt(root: HTMLElement, at: number): { node: Text; offset: number } | null {
  const line = [...root.querySelectorAll<HTMLElement>("[data-start]")].findLast(
    (one) => Number(one.dataset["start"]) <= at,
  );
  if (!line) return null;
  let left = at - Number(line.dataset["start"]);
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && { node: last, offset: last.length };
}
