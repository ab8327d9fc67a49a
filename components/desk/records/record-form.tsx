"use client";

import { type Adding, AddingContext } from "@/components/desk/choosing/adding";
import { Form, type FormProps } from "@/components/desk/form/form";
import { NewChoice } from "./new-choice";

export interface RecordFormProps extends FormProps {
  /** What may be put on record from inside this form. */
  adding?: Adding;
}

/** The form of a record or a claim, with the way to put what it names on record from inside it. */
export function RecordForm({ adding = {}, ...form }: RecordFormProps) {
  return (
    <AddingContext value={{ actions: adding, NewChoice }}>
      <Form {...form} />
    </AddingContext>
  );
}
