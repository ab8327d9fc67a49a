"use client";

import { type ReactNode, useState } from "react";
import { FormContext, useForm } from "@/components/desk/form/form-context";
import { HiddenField } from "@/components/desk/form/inputs";
import { ReadAddress } from "./read-address";
import { type ReadAction, type ReadPage, type SourceStart, startOf } from "./reading";
import { SourceFields } from "./source-fields";

interface Props {
  start?: SourceStart | undefined;
  /** Reads the page at the address; absent, that is not offered. */
  reading: ReadAction | undefined;
  /** Further fields, given what they start with and when the page was read, once it was. */
  more: (read: { start: SourceStart; at: string } | undefined) => ReactNode;
}

/** The fields of a source, which start anew with what a page says once it was read. */
export function ReadSourceFields({ start, reading, more }: Props) {
  const form = useForm();
  const [read, setRead] = useState<{ page: ReadPage; start: SourceStart } | null>(null);
  const from = read?.start ?? start;
  const readAddress = reading ? (
    <ReadAddress
      action={reading}
      onRead={(page, typed) => setRead({ page, start: startOf(page, typed, read?.start) })}
    />
  ) : null;
  return (
    <FormContext value={read ? { ...form, restored: {} } : form}>
      <HiddenField name="read" value={read && JSON.stringify(read.page.mark)} />
      <SourceFields
        {...(from && { start: from })}
        besideAddress={readAddress}
        round={read?.page.readAt ?? ""}
      />
      {more(read ? { start: read.start, at: read.page.readAt } : undefined)}
    </FormContext>
  );
}
