import { useCallback, useRef } from "react";

type Listener = () => void;

/** Tells whoever watches a form that something in it changed: typed, chosen, added or removed. */
export function useWatchers(touched: Listener) {
  const listeners = useRef(new Set<Listener>());
  const touch = useCallback(() => {
    touched();
    for (const listener of listeners.current) listener();
  }, [touched]);
  const watch = useCallback((listener: Listener) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  return { touch, watch };
}
