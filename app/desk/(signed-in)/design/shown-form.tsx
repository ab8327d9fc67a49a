"use client";

import type { ReactNode } from "react";
import { useMounted } from "@/components/desk/form/browser";
import { FormContext } from "@/components/desk/form/form-context";
import { emptyForm, type FormState } from "@/lib/form";

interface Props {
  /** Begins the ids of its fields. */
  prefix: string;
  /** What it was answered. */
  state?: Partial<FormState>;
  pending?: boolean;
  restored?: FormState["values"];
  guessed?: readonly string[];
  children: ReactNode;
}

const nothing = () => undefined;

/** Part of a form as it is at some moment. There is no form around it: it sends nothing. */
export function ShownForm({
  prefix,
  state = {},
  pending = false,
  restored = {},
  guessed = [],
  children,
}: Props) {
  const form = {
    prefix,
    state: { ...emptyForm, ...state },
    pending,
    restored,
    guessed: new Set(guessed),
    touch: nothing,
    onTheSame: nothing,
  };
  return (
    <FormContext value={form}>
      <div className="desk-form">{children}</div>
    </FormContext>
  );
}

/** What has times by the reader's own clock, which the server does not know. */
export function InBrowser({ children }: { children: ReactNode }) {
  return useMounted() ? children : null;
}
