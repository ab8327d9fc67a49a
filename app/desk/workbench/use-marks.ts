import { useEffect, useState } from "react";
import type { Mark } from "./model";

interface Marks {
  marks: readonly Mark[];
  state: "reading" | "read" | "failed";
}

/** What is marked in a text, once it has been read: the text itself is there before. */
export function useMarks(reading: Promise<readonly Mark[] | null>): Marks {
  const [read, setRead] = useState<Marks>({ marks: [], state: "reading" });
  useEffect(() => {
    let isHere = true;
    void reading.then((marks) => {
      if (isHere) setRead(marks ? { marks, state: "read" } : { marks: [], state: "failed" });
    });
    return () => {
      isHere = false;
    };
  }, [reading]);
  return read;
}
