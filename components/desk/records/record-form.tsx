"use client";

import { type Adding, AddingContext } from "@/components/desk/choosing/adding";
import { Form, type FormProps } from "@/components/desk/form/form";
import { NewChoice } from "./new-choice";

export interface RecordFormProps extends FormProps {
  /** What may be put on record from inside this form. */
  adding?: Adding;
}

/**
 * The form of a record or a claim, with the way to put what it names on record from inside it. What is typed is kept on
 * the server, under the address of its page: of several forms on one, at most one may leave that as it is.
 */
export function RecordForm({ adding = {}, keeping = "on_server", ...form }: RecordFormProps) {
  return (
    <AddingContext value={{ actions: adding, NewChoice }}>
      <Form keeping={keeping} {...form} />
    </AddingContext>
  );
}
