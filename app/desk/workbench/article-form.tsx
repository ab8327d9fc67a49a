"use client";

import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { HiddenField, optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { NoteField } from "@/components/desk/records/note-field";
import { ReadAddress } from "@/components/desk/records/read-address";
import { noteOf, type ReadAction, type ReadPage } from "@/components/desk/records/reading";
import { RecordForm, type RecordFormProps } from "@/components/desk/records/record-form";
import { sourceKindLabels, sourceKinds } from "@/sources/vocabulary";
import { guessArticle } from "./guess-article";

interface Known {
  source: { id: string; title: string } | null;
  publisher: { id: string; name: string } | null;
  language: string | null;
}

interface ArticleFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  /** Reads the page at the address. */
  reading: ReadAction;
}

/** An article as it was pasted: what can be read from its address and its words is filled in, to be corrected. */
export function ArticleForm({ reading, ...form }: ArticleFormProps) {
  const [known, setKnown] = useState<Known | null>(null);
  const [publisher, setPublisher] = useState<Known["publisher"]>(null);
  const [mark, setMark] = useState<object | null>(null);
  const [guessed, setGuessed] = useState<ReadonlySet<string>>(new Set());
  const fields = useRef<HTMLDivElement>(null);
  const filled = useRef(new Map<string, string>());

  const fieldOf = (name: string) =>
    fields.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `:is(input, textarea)[name="${name}"]`,
    );

  /** Fills in fields that are empty, or hold what was filled in before; with nothing, where that is what is known. */
  const fill = (guesses: Readonly<Record<string, string | null | undefined>>) => {
    for (const [name, value] of Object.entries(guesses)) {
      const field = fieldOf(name);
      if (
        !field ||
        typeof value !== "string" ||
        (field.value.trim() !== "" && field.value !== filled.current.get(name))
      )
        continue;
      if (value === "") filled.current.delete(name);
      else filled.current.set(name, value);
      field.value = value;
      // The form keeps it and dates are understood, as if it had been typed.
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    setGuessed(new Set(filled.current.keys()));
  };

  const take = (found: Known["publisher"]) => {
    const named = fieldOf("publisher.typed")?.value ?? "";
    if (!found || (named.trim() !== "" && named !== filled.current.get("publisher"))) return;
    filled.current.set("publisher", found.name);
    setPublisher(found);
    setGuessed(new Set(filled.current.keys()));
  };

  const takeAll = (read: ReadPage) => {
    const { title, published, language, text, publisher, mark, url, readAt } = read;
    fill({ url, title, published, language, text, retrievedAt: readAt, note: noteOf(read) ?? "" });
    take(publisher);
    setMark(mark);
  };

  const onInput = async (event: FormEvent) => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement && target.name === "text") fill(guessArticle(target.value));
    if (!(target instanceof HTMLInputElement) || target.name !== "url") return;
    const address = target.value;
    const found = await askKnown(address);
    if (target.value !== address) return;
    setKnown(found);
    fill({ language: found?.language });
    take(found?.publisher ?? null);
  };

  return (
    <RecordForm {...form} isNew guessed={guessed}>
      <div ref={fields} className="grid gap-4.5" onInput={onInput}>
        <TextField
          name="url"
          label="Address"
          type="url"
          hint="Where it can be read. Whoever published from the same site before is filled in."
        />
        <ReadAddress action={reading} onRead={takeAll} />
        <HiddenField name="read" value={mark && JSON.stringify(mark)} />
        <HiddenField name="retrievedAt" />
        {known?.source ? (
          <p className="notice" role="status">
            This address is on record: <Link href={`/desk/sources/${known.source.id}/log`}>log from it</Link>,
            “{known.source.title}”.
          </p>
        ) : null}
        <TextArea
          name="text"
          label="Text"
          rows={12}
          hint="Its words, pasted whole: facts are logged from them."
          required
        />
        <TextField name="title" label="Title" required />
        <div className="field-row">
          <ChooseOne
            key={publisher?.id ?? "none"}
            name="publisher"
            label="Publisher"
            kind="actors"
            chosen={publisher && { id: publisher.id, label: publisher.name }}
            required
          />
          <DateField name="published" label="Published" past />
        </div>
        <div className="field-row">
          <SelectField name="kind" label="Kind" options={optionsOf(sourceKinds, sourceKindLabels)} />
          <TextField name="language" label="Language" hint="Its code: en, uk, pt-BR." />
        </div>
        <NoteField />
      </div>
      <FormButtons>
        <SubmitButton primary>Save and log from it</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}

async function askKnown(address: string): Promise<Known | null> {
  try {
    const response = await fetch(`/desk/known-address?${new URLSearchParams({ address })}`);
    return response.ok && !response.redirected
      ? ((await response.json()) as { known: Known | null }).known
      : null;
  } catch {
    return null;
  }
}
