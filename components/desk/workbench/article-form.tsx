"use client";

import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "@/components/desk/records/record-form";
import { sourceKindLabels, sourceKinds } from "@/sources/vocabulary";
import { guessArticle } from "./guess-article";

interface Known {
  source: { id: string; title: string } | null;
  publisher: { id: string; name: string } | null;
  language: string | null;
}

/** What was read at an address, for its editor to correct. */
export interface ReadArticle {
  title: string | null;
  publisher: { id: string; name: string } | null;
  /** EDTF. */
  published: string | null;
  /** BCP 47. */
  language: string | null;
  text: string;
}

/** Has the server read an address; answers what is there, or why nothing can be read. */
export type ReadAddress = (address: string) => Promise<ReadArticle | { problem: string }>;

interface ArticleFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  /** Absent where addresses are not read: the text is pasted. */
  readAddress?: ReadAddress;
}

/** An article as it was pasted: what can be read from its address and its words is filled in, to be corrected. */
export function ArticleForm({ readAddress, ...form }: ArticleFormProps) {
  const [known, setKnown] = useState<Known | null>(null);
  const [publisher, setPublisher] = useState<Known["publisher"]>(null);
  const [reading, setReading] = useState("");
  const [guessed, setGuessed] = useState<ReadonlySet<string>>(new Set());
  const fields = useRef<HTMLDivElement>(null);
  const filled = useRef(new Map<string, string>());

  const fieldOf = (name: string) =>
    fields.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `:is(input, textarea)[name="${name}"]`,
    );

  /** Fills in fields that are empty, or hold what was filled in before. */
  const fill = (guesses: Readonly<Record<string, string | null | undefined>>) => {
    for (const [name, value] of Object.entries(guesses)) {
      const field = fieldOf(name);
      if (!field || !value || (field.value.trim() !== "" && field.value !== filled.current.get(name)))
        continue;
      filled.current.set(name, value);
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

  const read = async () => {
    const address = fieldOf("url")?.value.trim();
    if (!address || !readAddress) return;
    setReading("Reading it…");
    const found = await readAddress(address).catch(() => ({ problem: "The server did not answer." }));
    if ("problem" in found) return setReading(`${found.problem} Paste its text instead.`);
    const { title, published, language, text } = found;
    fill({ title, published, language, text });
    take(found.publisher);
    setReading("Read. Look through what was filled in.");
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
    <RecordForm {...form} isNew keeping="on_server" guessed={guessed}>
      <div ref={fields} className="grid gap-4.5" onInput={onInput}>
        <TextField
          name="url"
          label="Address"
          type="url"
          hint="Where it can be read. Whoever published from the same site before is filled in."
        />
        {readAddress ? (
          <p className="flex flex-wrap items-center gap-3">
            <button type="button" className="button" onClick={read}>
              Read it
            </button>
            <span role="status">{reading}</span>
          </p>
        ) : null}
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
