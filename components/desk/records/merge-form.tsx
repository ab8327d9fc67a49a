"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { Editing } from "@/components/desk/form/editing";
import { useForm } from "@/components/desk/form/form-context";
import { TextArea } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "./record-form";

/** One of two things that may become one, as whoever decides it has to see it. */
export interface MergeSide {
  id: string;
  version: number;
  name: string;
  facts: readonly { label: string; text: string }[];
}

interface MergeFormProps extends Pick<RecordFormProps, "action"> {
  merged: MergeSide;
  /** What they are. */
  kind?: "actors" | "questions";
  /** Whether this says who an unnamed speaker was. */
  identifies?: boolean;
  /** What is on record of the one with this id; null when it cannot be merged into. */
  lookUp: (id: string) => Promise<MergeSide | null>;
}

/** Makes one of two: shows both side by side before anything is done. */
export function MergeForm({ action, ...sides }: MergeFormProps) {
  return (
    <RecordForm action={action} keeping="nowhere">
      <MergeFields {...sides} />
    </RecordForm>
  );
}

function MergeFields({
  merged,
  kind = "actors",
  identifies = false,
  lookUp,
}: Omit<MergeFormProps, "action">) {
  const { settle } = useForm();
  const [survivor, setSurvivor] = useState<MergeSide | null>(null);
  const wanted = useRef<string | null>(null);

  async function show(id: string | null) {
    wanted.current = id;
    setSurvivor(null);
    const found = id ? await lookUp(id).catch(() => null) : null;
    // Drawn at once: whoever pressed Merge meanwhile sends the form as soon as this is known.
    if (wanted.current === id) flushSync(() => setSurvivor(found));
  }
  return (
    <>
      <Editing id={merged.id} version={merged.version} />
      <input type="hidden" name="intoVersion" value={survivor?.version ?? ""} />
      <ChooseOne
        name="into"
        label={identifies ? "Who it was" : "Merge into"}
        kind={kind}
        hint="The one that stays, with everything that names the other."
        required
        onChoose={(choice) => settle?.(show(choice?.id ?? null))}
      />
      <div
        className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] items-start gap-part"
        aria-live="polite"
      >
        <Side
          side={merged}
          part={identifies ? "Described as" : "Merged, and found under the other from then on"}
        />
        {survivor ? (
          <Side side={survivor} part="Stays" />
        ) : (
          <p className="hint">Choose the other to see both.</p>
        )}
      </div>
      <TextArea name="reason" label="Reason" rows={2} hint="How it is known that they are one." required />
      <FormButtons>
        <SubmitButton primary>{identifies ? "Identify" : "Merge"}</SubmitButton>
      </FormButtons>
    </>
  );
}

function Side({ side, part }: { side: MergeSide; part: string }) {
  return (
    <section className="grid gap-2">
      <p className="hint">{part}</p>
      <h2>
        <bdi>{side.name}</bdi>
      </h2>
      <dl className="desk-facts">
        {side.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
