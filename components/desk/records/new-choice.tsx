"use client";

import { use, useRef } from "react";
import { type AddAction, AddingContext, type NewChoiceProps } from "@/components/desk/choosing/adding";
import { type Choice, kindNoun } from "@/components/desk/choosing/choices";
import { Dialog } from "@/components/desk/form/dialog";
import { Form, type FormHandle } from "@/components/desk/form/form";
import { HiddenField, TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { emptyForm, type FormState } from "@/lib/form";
import { ActorFields } from "./actor-fields";
import { MeetingFields } from "./meeting-fields";
import { NoteField } from "./note-field";
import { ReadSourceFields } from "./read-source-fields";

/** Puts what was not on record there, and chooses it, without leaving the form. */
export function NewChoice({ kind, typed, onAdded, onClose }: NewChoiceProps) {
  const { actions } = use(AddingContext);
  const form = useRef<FormHandle>(null);
  const noun = kindNoun[kind];
  const add = actions[kind];
  if (!add) return null;
  const close = () => {
    form.current?.abandon();
    onClose();
  };
  return (
    <Dialog title={`New ${noun}`} onClose={close}>
      <Form
        action={answering(add, onAdded)}
        isNew
        keeping="on_server"
        part={`new-${kind}`}
        ref={form}
        onTheSame={({ id, label }) => {
          form.current?.abandon();
          onAdded({ id, label });
        }}
      >
        {kind === "actors" ? <ActorFields start={startOfActor(typed)} /> : null}
        {kind === "sources" ? (
          <ReadSourceFields
            start={startOfSource(typed)}
            reading={actions.readAddress}
            more={(read) => (
              <>
                <HiddenField name="retrievedAt" value={read?.at} />
                <NoteField key={read?.at} defaultValue={read?.start.note} />
              </>
            )}
          />
        ) : null}
        {kind === "meetings" ? <MeetingFields start={{ title: typed }} /> : null}
        {kind === "questions" ? (
          <TextField name="text" label="Wording" defaultValue={typed} required />
        ) : null}
        <FormButtons>
          <SubmitButton primary>Save {noun}</SubmitButton>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}

const answering =
  (add: AddAction, onAdded: (choice: Choice) => void) =>
  async (state: FormState, form: FormData): Promise<FormState> => {
    const answer = await add(state, form);
    if (!answer.added) return answer;
    onAdded(answer.added);
    return { ...emptyForm, done: "" };
  };

/** Whoever goes by no name is said to, in English and in Ukrainian. */
const isUnnamed = /^(?:an?\s+)?(?:un(?:named|identified)|anonymous|неназван\p{L}*|анонімн\p{L}*)(?!\p{L})/iu;

const startOfActor = (typed: string) => ({ name: typed, ...(isUnnamed.test(typed) && { kind: "unnamed" }) });

const startOfSource = (typed: string) => (/^https?:/i.test(typed) ? { url: typed } : { title: typed });
