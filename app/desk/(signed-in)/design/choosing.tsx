"use client";

import { ChooseMany } from "@/components/desk/choosing/choose-many";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { CitationFields } from "@/components/desk/claims/citation-fields";
import { PositionFields } from "@/components/desk/claims/position-fields";
import { RelationFields } from "@/components/desk/claims/relation-fields";
import { optionsOf } from "@/components/desk/form/inputs";
import { capacities, capacityLabels } from "@/meetings/vocabulary";
import { Sample } from "./sample";
import { ShownForm } from "./shown-form";

const merrin = { id: "oda-merrin", label: "Oda Merrin" };
const quell = { id: "tomas-quell", label: "Tomas Quell" };
const northline = { id: "northline", label: "Northline" };
const official = { id: "estmark-official", label: "an official of Estmark" };
const article = {
  id: "source-gazette",
  label: "What the Gazette wrote of the talks",
  publisher: "The Harbour Gazette",
};

export function Choosing() {
  return (
    <>
      <Sample label="Typed ahead: empty, with a choice, with a guess, with a name that nobody on record goes by">
        <ShownForm
          prefix="choose-"
          guessed={["guessed"]}
          state={{ errors: { unknown: "Choose from the list, or add “Ivo Lant” as a new actor." } }}
          restored={{ "unknown.typed": "Ivo Lant", unknown: "" }}
        >
          <div className="field-row">
            <ChooseOne name="empty" label="Speaker" kind="actors" hint="Type to see the list." />
            <ChooseOne name="chosen" label="Speaker" kind="actors" chosen={merrin} />
            <ChooseOne name="guessed" label="Speaker" kind="actors" chosen={quell} />
            <ChooseOne name="unknown" label="Speaker" kind="actors" />
          </div>
        </ShownForm>
      </Sample>
      <Sample label="Several, in order, each in a capacity; one alone">
        <ShownForm prefix="choose-">
          <ChooseMany
            name="participants"
            label="Participants"
            kind="actors"
            capacities={optionsOf(capacities, capacityLabels)}
            chosen={[
              { ...merrin, as: "host" },
              { ...quell, as: "principal" },
              { ...northline, as: "observer" },
            ]}
          />
          <ChooseMany name="decidedBy" label="Decided by" kind="actors" chosen={[quell]} />
        </ShownForm>
      </Sample>
      <Sample label="What repeats in a form: sources with their chains, positions, what a claim bears on">
        <ShownForm prefix="log-">
          <CitationFields
            citations={[
              { source: article, excerpt: "The talks were put off.", via: [northline, official] },
              { source: article, excerpt: null, via: [] },
            ]}
          />
          <PositionFields
            positions={[
              { question: { id: "harbour", label: "Should the harbour be shared?" }, stance: "conditional" },
            ]}
          />
          <RelationFields
            relations={[{ how: "denies", target: { id: "date", label: "Merrin–Quell talks: Scheduled" } }]}
          />
        </ShownForm>
      </Sample>
    </>
  );
}
