"use client";

import { type Ref, useState } from "react";
import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseMany, restoredRows } from "@/components/desk/choosing/choose-many";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { useForm } from "@/components/desk/form/form-context";
import { useGroups } from "@/components/desk/form/groups";
import { TextArea } from "@/components/desk/form/inputs";
import { ChainPreview } from "./chain-preview";
import { ChainTold } from "./chain-told";

export interface CitationStart {
  source: Choice;
  excerpt: string | null;
  /** What stands right before and after the excerpt. */
  prefix?: string | null;
  suffix?: string | null;
  via: readonly Choice[];
}

interface CitationFieldsProps {
  citations?: readonly CitationStart[];
  /** Whose speaker is no link of their chains. */
  ofStatement?: boolean;
  /** The first source is the one whose text is beside the form. */
  sourceIsGiven?: boolean;
}

/**
 * The sources that carry a claim, each with its excerpt and its chain. Sends `citations.N.source`,
 * `citations.N.excerpt`, `citations.N.via.0` …; the numbers keep the order and need not be consecutive.
 */
export function CitationFields({
  citations = [],
  ofStatement = false,
  sourceIsGiven = false,
}: CitationFieldsProps) {
  const { groups, refOf, add, remove } = useGroups("citations", citations);
  return (
    <>
      {groups.map(({ number, start }, index) => (
        <Citation
          key={number}
          ref={refOf(number)}
          at={`citations.${number}`}
          legend={index === 0 ? "Where it comes from" : `And from (${index + 1})`}
          start={start}
          ofStatement={ofStatement}
          // Also when typing comes back, which brings only what can be typed.
          given={sourceIsGiven && index === 0 ? citations[0]?.source : undefined}
          onRemove={groups.length > 1 && !(sourceIsGiven && index === 0) ? () => remove(number) : undefined}
        />
      ))}
      <button type="button" className="button justify-self-start" onClick={add}>
        Add another source
      </button>
    </>
  );
}

interface CitationProps {
  at: string;
  legend: string;
  start: CitationStart | undefined;
  ofStatement: boolean;
  /** The source, where it is not to be chosen. */
  given: Choice | undefined;
  ref: Ref<HTMLFieldSetElement> | undefined;
  onRemove: (() => void) | undefined;
}

function Citation({ ref, at, legend, start, ofStatement, given, onRemove }: CitationProps) {
  const { restored } = useForm();
  const [publisher, setPublisher] = useState(
    restored[`${at}.source.publisher`] ?? (given ?? start?.source)?.publisher,
  );
  const [via, setVia] = useState<readonly Choice[]>(restoredRows(restored, `${at}.via`) ?? start?.via ?? []);
  const links = [...(publisher ? [publisher] : []), ...via.map((link) => link.label)];
  return (
    <fieldset ref={ref} className="field-group">
      <legend>{legend}</legend>
      {given ? (
        <input type="hidden" name={`${at}.source`} value={given.id} />
      ) : (
        <ChooseOne
          name={`${at}.source`}
          label="Source"
          kind="sources"
          hint="By its title, publisher or address."
          chosen={start?.source}
          onChoose={(choice) => setPublisher(choice?.publisher)}
        />
      )}
      <Surroundings name={`${at}.prefix`} kept={start?.prefix} />
      <Surroundings name={`${at}.suffix`} kept={start?.suffix} />
      <TextArea
        name={`${at}.excerpt`}
        label="Excerpt"
        hint="The words that carry this, exactly as they stand there."
        defaultValue={start?.excerpt}
      />
      <ChooseMany
        name={`${at}.via`}
        label="Via"
        kind="actors"
        hint={`Whom it relies on, from the publisher outwards: CNN, unnamed White House official.${ofStatement ? " Whoever said it is no link." : ""}`}
        separated
        chosen={start?.via ?? []}
        onChoose={setVia}
      />
      <ChainPreview links={links} />
      <ChainTold at={at} />
      {onRemove ? (
        <button type="button" className="button" onClick={onRemove}>
          Remove
        </button>
      ) : null}
    </fieldset>
  );
}

/** What stands beside the excerpt in its source, sent along so that it is found there again. */
function Surroundings({ name, kept }: { name: string; kept: string | null | undefined }) {
  const { restored } = useForm();
  const value = restored[name] ?? kept;
  return value ? <input type="hidden" name={name} value={value} /> : null;
}
