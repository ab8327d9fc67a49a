"use client";

import { type Adding, AddingContext } from "@/components/desk/choosing/adding";
import { Form, type FormProps } from "@/components/desk/form/form";
import { NewChoice } from "./new-choice";

export interface RecordFormProps extends FormProps {
  /** What may be put on record from inside this form. */
  adding?: Adding;
}

/** The form around every change to the record. */
export function RecordForm({ adding = {}, ...form }: RecordFormProps) {
  return (
    <AddingContext value={{ actions: adding, NewChoice }}>
      <Form {...form} />
    </AddingContext>
  );
}
