import { useState, useSyncExternalStore } from "react";
import { place } from "./unsent";

const never = () => () => undefined;

/** The page's own address, as it was when the form came to be; nothing on the server. */
export function usePlace(): string {
  const here = useSyncExternalStore(never, place, () => "");
  const [first, setFirst] = useState("");
  if (here && !first) setFirst(here);
  return first;
}
