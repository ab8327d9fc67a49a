"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { type Alike, emptyForm, type FormState } from "@/lib/form";
import { newId } from "@/lib/ids";
import { isNavigation, isOfEarlierVersion, useMounted } from "./browser";
import { focusFirst } from "./focus-first";
import { FormContext, useForm } from "./form-context";
import { FormMessage } from "./form-message";
import { type Keeping, keptInWords, UnsavedTyping, useUnsaved } from "./unsaved";
import { usePlace } from "./use-place";
import { useWatchers } from "./watch";

export interface FormProps {
  /** A server action: answers what is wrong, or goes elsewhere. */
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Sends a fresh `id` along, so that a form posted twice records one thing. */
  isNew?: boolean;
  /** Whether Enter in a line of text sends it, as in a form of one or two fields. Ctrl-Enter, or ⌘-Enter, always does. */
  entersToSend?: boolean;
  /** Where typing that is not sent is kept, to be offered again. */
  keeping?: Keeping;
  /** Tells it from the other forms of its page, where what is typed is kept of several. */
  part?: string;
  ref?: Ref<FormHandle>;
  /** Takes what is on record already, where the form was to record the same. */
  onTheSame?: (one: Alike) => void;
  /** The names of the fields that start with a guess. */
  guessed?: ReadonlySet<string>;
  className?: string;
  children: ReactNode;
}

export interface FormHandle {
  /** What was typed since it was opened is not wanted. */
  abandon(): void;
}

interface Answer extends FormState {
  unanswered?: boolean;
  /** The page is of an earlier version of the site. */
  outdated?: boolean;
}

const shorten = "This is far too long to be saved: shorten it.";
const newVersion =
  "There is a new version of this site, and this page has to be reloaded before it can save. What you typed comes back.";
const unanswered = "The server did not answer. Nothing you typed is lost: try again in a moment.";

/**
 * A form whose fields stay as typed whatever the answer: it is submitted by hand, because React empties a form after
 * its action. Typing survives an interruption, and a form posted twice records one thing.
 */
export function Form({
  action,
  isNew,
  entersToSend,
  keeping = "here",
  part,
  ref,
  onTheSame,
  guessed,
  className,
  children,
}: FormProps) {
  const prefix = useId();
  const element = useRef<HTMLFormElement>(null);
  // A dialog over a dialog is another part than the first.
  const whole = [useForm().part, part].filter(Boolean).join("/");
  const unsaved = useUnsaved(element, keeping, whole);
  const { abandon } = unsaved;
  useImperativeHandle(ref, () => ({ abandon }), [abandon]);
  const { touch, watch } = useWatchers(unsaved.touch);
  const id = useFreshId(isNew ?? false);
  // Who opens the form of something new is about to write: unless something is being written already.
  const opensToWrite = (isNew ?? false) && keeping !== "nowhere";
  useEffect(() => {
    if (opensToWrite && document.activeElement === document.body) focusFirst(element.current);
  }, [opensToWrite]);
  const understood = useRef<Promise<unknown>>(Promise.resolve());
  const isSettling = useRef(false);
  const [state, submit, pending] = useActionState<Answer, FormData>(async (_, form) => {
    const tooLong = farTooLong(form);
    if (tooLong) return { values: {}, errors: { [tooLong]: shorten } };
    try {
      unsaved.hold();
      const answer = await action(emptyForm, form);
      // It was not sent after all: it is kept on.
      if (answer.done === undefined) touch();
      else unsaved.forget();
      return answer;
    } catch (error) {
      if (isNavigation(error)) {
        unsaved.forget();
        throw error;
      }
      if (isOfEarlierVersion(error)) {
        touch();
        return { values: {}, errors: {}, message: newVersion, outdated: true };
      }
      return { values: {}, errors: {}, message: unanswered, unanswered: true };
    }
  }, emptyForm);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (pending || isSettling.current) return;
    const { currentTarget: sent } = event;
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    isSettling.current = true;
    await Promise.race([understood.current, pause(patience)]);
    isSettling.current = false;
    const form = new FormData(sent, submitter);
    startTransition(() => submit(form));
  }

  function settle(understanding: Promise<unknown>) {
    understood.current = Promise.allSettled([understood.current, understanding]);
  }

  const at = usePlace(whole);
  const kept = keptInWords(unsaved.keptAt);
  const { restored } = unsaved;
  const context = {
    prefix,
    state,
    pending,
    kept,
    restored,
    part: whole,
    touch,
    watch,
    settle,
    onTheSame,
    // What was typed before takes the place of every guess.
    ...(guessed && Object.keys(restored).length === 0 && { guessed }),
  };
  return (
    <FormContext value={context}>
      <form
        ref={element}
        action={submit}
        onSubmit={send}
        onInput={touch}
        onKeyDown={(event) => onEnter(event, entersToSend ?? false)}
        noValidate
        className={`desk-form ${className ?? ""}`}
        aria-busy={pending}
      >
        <UnsavedTyping unsaved={unsaved} />
        <FormMessage>
          {state.outdated ? (
            <p>
              <button type="button" className="button" onClick={unsaved.reload}>
                Reload the page
              </button>
            </p>
          ) : null}
        </FormMessage>
        {id ? <input type="hidden" name="id" value={id} /> : null}
        {keeping === "on_server" && at ? <input type="hidden" name="keptUnder" value={at} /> : null}
        {state.unanswered ? <input type="hidden" name="again" value="1" /> : null}
        <div className="desk-form-body [&>.button]:justify-self-start" key={unsaved.round}>
          {children}
        </div>
      </form>
    </FormContext>
  );
}

/** Ctrl-Enter and ⌘-Enter press the form’s main button; Enter alone in a line of text does not, unless it may. */
function onEnter(event: KeyboardEvent<HTMLFormElement>, entersToSend: boolean): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const main = event.currentTarget.querySelector<HTMLButtonElement>(
      "button.primary[type=submit]:not(:disabled)",
    );
    event.currentTarget.requestSubmit(main);
  } else if (!entersToSend && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** How long sending waits for names that are still looked up, in milliseconds. The server looks up the rest itself. */
const patience = 10_000;

/** The name of a field too long to be sent to the server at all; within that, each verb has limits of its own. */
function farTooLong(form: FormData): string | undefined {
  for (const [name, value] of form) if (typeof value === "string" && value.length > 1_000_000) return name;
  return undefined;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Made in the browser: a page that comes back from its cache must not record under an id that is taken. */
function useFreshId(wanted: boolean): string | null {
  const mounted = useMounted();
  const [id] = useState(newId);
  return wanted && mounted ? id : null;
}
