"use client";

import { CountryField } from "@/components/desk/form/country-field";
import { DateField } from "@/components/desk/form/date-field";
import { EdtfField } from "@/components/desk/form/edtf-field";
import { Form } from "@/components/desk/form/form";
import { CheckField, optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { statuses, statusLabels } from "@/meetings/vocabulary";
import { refuse } from "./refusing";
import { Sample } from "./sample";
import { ShownForm } from "./shown-form";

export function Buttons() {
  return (
    <>
      <Sample label="Usual, primary, what takes something away, small, a link, and each of the first three disabled">
        <p className="flex flex-wrap items-center gap-2">
          <button type="button" className="button">
            Save draft
          </button>
          <button type="button" className="button primary">
            Send to review
          </button>
          <button type="button" className="button destructive">
            Discard
          </button>
          <button type="button" className="button text-sm">
            Show
          </button>
          <a href="#buttons" className="button">
            Log statement
          </a>
          <button type="button" className="button" disabled>
            Save draft
          </button>
          <button type="button" className="button primary" disabled>
            Send to review
          </button>
          <button type="button" className="button destructive" disabled>
            Discard
          </button>
        </p>
      </Sample>
      <Sample label="Of a form that is being sent">
        <ShownForm prefix="sending-" pending>
          <FormButtons>
            <SubmitButton>Save draft</SubmitButton>
            <SubmitButton primary>Send to review</SubmitButton>
          </FormButtons>
        </ShownForm>
      </Sample>
      <Sample label="That cannot be pressed, and says why">
        <SubmitButton unavailable="It was written by you: a colleague publishes it.">Publish</SubmitButton>
      </Sample>
    </>
  );
}

const wrong = {
  errors: {
    wrong: "Write what it is called.",
    "wrong.status": "Choose a status.",
    wrongText: "A quote needs its words.",
  },
};

export function Fields() {
  return (
    <>
      <Sample label="Lines of text: plain, with a hint, filled in from right to left">
        <ShownForm prefix="field-">
          <div className="field-row">
            <TextField name="plain" label="Title" />
            <TextField name="hinted" label="Venue" hint="The house, not the city." />
            <TextField name="arabic" label="Original wording" defaultValue="نحن مستعدون للقاء" required />
          </div>
          <TextArea name="text" label="Text" hint="A quote without quotation marks." />
        </ShownForm>
      </Sample>
      <Sample label="With an error">
        <ShownForm prefix="field-" state={wrong}>
          <TextField name="wrong" label="Title" hint="Who meets." required />
          <SelectField
            name="wrong.status"
            label="Status"
            options={optionsOf(statuses, statusLabels)}
            blank="Choose"
          />
          <TextArea name="wrongText" label="Text" rows={2} />
        </ShownForm>
      </Sample>
      <Sample label="With a guess, until somebody has looked at it; with typing that came back">
        <ShownForm
          prefix="field-"
          guessed={["guess", "guessedStatus"]}
          restored={{ restored: "Tarn Bay, agai" }}
        >
          <div className="field-row">
            <TextField name="guess" label="In the source’s words" defaultValue="on ice" />
            <SelectField
              name="guessedStatus"
              label="Status"
              options={optionsOf(statuses, statusLabels)}
              defaultValue="postponed"
            />
          </div>
          <TextField name="restored" label="Title" defaultValue="What is on record" />
        </ShownForm>
      </Sample>
      <Sample label="One of several; something that is so or not; what is rarely needed">
        <ShownForm prefix="field-">
          <SelectField
            name="status"
            label="Status"
            options={optionsOf(statuses, statusLabels)}
            defaultValue="in_doubt"
            note={statusLabels.in_doubt.means}
          />
          <CheckField name="noDate" label="Known to have no date" defaultChecked />
          <CheckField name="noPlace" label="Known to have no place" />
          <More>
            <TextField name="more" label="Wording of the date" />
          </More>
        </ShownForm>
      </Sample>
      <Sample label="Dates: understood, understood with words that are kept, one of two meant, not understood">
        <Form action={refuse} keeping="nowhere">
          <DateField name="day" label="Effective" defaultValue="3 May 2024" />
          <DateField name="vague" label="Scheduled" keepsWords defaultValue="early October 2024" />
          <DateField name="either" label="Said" defaultValue="3/4/2024" />
          <DateField name="none" label="Reported" defaultValue="when the ice is gone" />
        </Form>
      </Sample>
      <Sample label="A date in EDTF, and a country">
        <ShownForm prefix="field-">
          <EdtfField name="edtf" label="Said from" defaultValue="2024-23" />
          <CountryField name="country" label="Country" />
        </ShownForm>
      </Sample>
    </>
  );
}
