import { type ComponentType, createContext, use } from "react";
import type { ReadAction } from "@/components/desk/records/reading";
import type { FormState } from "@/lib/form";
import type { Choice, ChoiceKind } from "./choices";

/** What can be put on record from inside a form. */
export type AddedKind = Exclude<ChoiceKind, "claims">;

/** Answers like any form, and with what it added once it has. */
export type AddAction = (state: FormState, form: FormData) => Promise<FormState & { added?: Choice }>;

/** The server actions that put something on record while a form is being filled in. */
export type Adding = Partial<Record<AddedKind, AddAction>> & {
  /** Reads the page at the address of a source. */
  readAddress?: ReadAction;
};

export interface NewChoiceProps {
  kind: AddedKind;
  /** What was looked for: where the form starts. */
  typed: string;
  onAdded: (choice: Choice) => void;
  onClose: () => void;
}

interface AddingContext {
  actions: Adding;
  NewChoice: ComponentType<NewChoiceProps> | null;
}

export const AddingContext = createContext<AddingContext>({ actions: {}, NewChoice: null });

/** How to put something of a kind on record from here; null where that is not offered. */
export function useAdding(
  kind: ChoiceKind,
): { kind: AddedKind; NewChoice: ComponentType<NewChoiceProps> } | null {
  const { actions, NewChoice } = use(AddingContext);
  return kind !== "claims" && actions[kind] && NewChoice ? { kind, NewChoice } : null;
}
