import { useState, useSyncExternalStore } from "react";
import { place } from "./unsent";

const never = () => () => undefined;

/** Where a form is, as that was when it came to be; nothing on the server. */
export function usePlace(part?: string): string {
  const here = useSyncExternalStore(
    never,
    () => place(part),
    () => "",
  );
  const [first, setFirst] = useState("");
  if (here && !first) setFirst(here);
  return first;
}
