import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Passage } from "./model";
import { isSelectingIn, selectedIn } from "./places";
import { trimmed, wholeWords } from "./sentences";

/**
 * The passage that is selected in a text, as whole words.
 *
 * Browsers tell of a selection a moment after it is made, and a key may come before: `selectedNow` is what a key means.
 */
export function useSelected(root: RefObject<HTMLElement | null>, text: string) {
  const [selected, setSelected] = useState<Passage | null>(null);
  const told = useRef<Passage | null>(null);

  const look = useCallback((): Passage | null => {
    const found = root.current && selectedIn(root.current);
    const words = found && trimmed(text, found);
    const passage = words && wholeWords(text, words);
    told.current = found;
    setSelected(passage);
    return passage;
  }, [root, text]);

  useEffect(() => {
    const onChange = () => {
      if (root.current && isSelectingIn(root.current)) look();
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [root, look]);

  const selectedNow = (): Passage | null => {
    const { current: element } = root;
    if (!element || !isSelectingIn(element)) return selected;
    const found = selectedIn(element);
    const isTold = found?.start === told.current?.start && found?.end === told.current?.end;
    // A mark that has the focus is meant without being selected.
    return isTold ? selected : look();
  };

  return { selected, setSelected, selectedNow };
}
