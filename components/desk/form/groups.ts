import { useState } from "react";
import { focusFirst } from "./focus-first";
import { useForm } from "./form-context";

interface Group<Start> {
  /** Stays with the group while others come and go, so that errors and typing stay with it too. */
  number: number;
  start?: Start;
}

/** Fields that repeat, at least once: what each starts with, and how to add and remove one. */
export function useGroups<Start>(name: string, starts: readonly Start[]) {
  const { restored, touch } = useForm();
  const [groups, setGroups] = useState<readonly Group<Start>[]>(() => {
    const numbers = restoredNumbers(restored, name);
    if (numbers.length > 0) return numbers.map((number) => ({ number }));
    return starts.length > 0 ? starts.map((start, number) => ({ number, start })) : [{ number: 0 }];
  });
  const [added, setAdded] = useState<number | null>(null);
  return {
    groups,
    /** For the element of a group: the focus goes to its first field when somebody adds it. */
    refOf: (number: number) => (number === added ? focusFirst : undefined),
    add: () => {
      touch();
      const number = Math.max(...groups.map((group) => group.number)) + 1;
      setAdded(number);
      setGroups([...groups, { number }]);
    },
    remove: (number: number) => {
      touch();
      setGroups(groups.filter((group) => group.number !== number));
    },
  };
}

function restoredNumbers(restored: Readonly<Record<string, string>>, name: string): number[] {
  const found = Object.keys(restored).flatMap((path) => {
    const [first, number] = path.split(".");
    return first === name && number ? [Number(number)] : [];
  });
  return [...new Set(found)].filter(Number.isInteger).sort((one, other) => one - other);
}
