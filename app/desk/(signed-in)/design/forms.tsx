"use client";

import { BesideButtons } from "@/components/desk/claims/beside-buttons";
import { OutcomeButtons } from "@/components/desk/claims/outcome-buttons";
import { Confirmed } from "@/components/desk/form/confirmed";
import { Form } from "@/components/desk/form/form";
import { FormMessage } from "@/components/desk/form/form-message";
import { TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { UnsavedTyping } from "@/components/desk/form/unsaved";
import { UntilDone } from "@/components/desk/form/until-done";
import type { Alike, Conflict } from "@/lib/form";
import { troubleOf } from "@/lib/trouble";
import { fail, issue, refuse } from "./refusing";
import { Sample } from "./sample";
import { InBrowser, ShownForm } from "./shown-form";

const nothing = () => undefined;
const then = new Date("2024-05-04T09:00:00Z");

const away = troubleOf(Object.assign(new Error("away"), { code: "ECONNREFUSED" }))?.message ?? "";
const busy = troubleOf(Object.assign(new Error("locked"), { code: "55P03" }))?.message ?? "";

const alike: readonly Alike[] = [
  { id: "oda-merrin", href: "#forms", label: "Oda Merrin", detail: "Person · Government of Estmark" },
];

const both: Conflict = {
  version: 7,
  who: "Ivo Lant",
  at: then,
  lines: [
    { label: "Title", opened: "Talks", now: "Talks at Tarn Bay", yours: "Talks at Tarn", asks: "keep.title" },
    { label: "Description", opened: "", now: "", yours: "About the harbour." },
    { label: "Kind", opened: "Talks", now: "Summit", yours: "Summit" },
  ],
};
const unclear: Conflict = {
  ...both,
  version: 8,
  lines: [{ label: "Scheduled", opened: "11 June 2024", now: "12 June 2024", yours: null }],
};

const unsaved = { left: { fields: {}, keptAt: then }, putBack: nothing, throwAway: nothing };

export function Answered() {
  return (
    <>
      <Sample label="The database is away; it has too much to do">
        <div className="grid gap-3">
          <ShownForm prefix="away-" state={{ message: away }}>
            <FormMessage />
          </ShownForm>
          <ShownForm prefix="busy-" state={{ message: busy }}>
            <FormMessage />
          </ShownForm>
        </div>
      </Sample>
      <Sample label="What is on record may be the same">
        <ShownForm prefix="alike-" state={{ message: "The same?", alike }}>
          <FormMessage />
        </ShownForm>
      </Sample>
      <Sample label="Somebody else changed it meanwhile: both changed one field, each changed another">
        <InBrowser>
          <ShownForm prefix="both-" state={{ message: "It was changed meanwhile.", conflict: both }}>
            <FormMessage />
          </ShownForm>
        </InBrowser>
      </Sample>
      <Sample label="The same, where what was typed cannot be understood as it stands">
        <InBrowser>
          <ShownForm prefix="unclear-" state={{ message: "It was changed meanwhile.", conflict: unclear }}>
            <FormMessage />
          </ShownForm>
        </InBrowser>
      </Sample>
      <Sample label="Typing that was not sent">
        <InBrowser>
          <UnsavedTyping unsaved={unsaved} />
        </InBrowser>
      </Sample>
    </>
  );
}

export function Forms() {
  return (
    <>
      <Sample label="What may become of a claim; one that its author cannot publish; one beside its source">
        <div className="grid gap-3">
          <OutcomeButtons />
          <OutcomeButtons cannotPublish="You wrote it: a colleague publishes it." />
          <BesideButtons guessed={new Set()} onDone={nothing} onClose={nothing} />
        </div>
      </Sample>
      <Sample label="To be tried: it refuses what it is sent, and leads to what is wrong">
        <Form action={refuse} keeping="nowhere">
          <TextField name="title" label="Title" required />
          <FormButtons>
            <SubmitButton primary>Save meeting</SubmitButton>
          </FormButtons>
        </Form>
      </Sample>
      <Sample label="To be tried: the server does not answer">
        <Form action={fail} keeping="nowhere">
          <SubmitButton>Look again</SubmitButton>
        </Form>
      </Sample>
      <Sample label="To be tried: it is done, and a secret is shown once">
        <Form action={issue} keeping="nowhere">
          <UntilDone>
            <SubmitButton>Invite</SubmitButton>
          </UntilDone>
        </Form>
      </Sample>
      <Sample label="To be tried: it asks once more; nothing is discarded">
        <Confirmed action={refuse} label="Discard the draft" yes="Discard it" destructive>
          <p>It can be taken up again for thirty days.</p>
        </Confirmed>
      </Sample>
    </>
  );
}
