/** The box under a field that is typed ahead in. */
export const listBox =
  "absolute inset-x-0 z-3 mt-[2px] max-h-[min(20rem,45vh)] overflow-y-auto rounded-md border border-rule-strong bg-sheet shadow-[0_6px_20px_rgb(0_0_0/18%)]";

export const optionBox = (isHighlighted: boolean) =>
  `grid cursor-pointer rounded-sm px-2.5 py-2 ${isHighlighted ? "bg-ink text-paper" : ""}`;
