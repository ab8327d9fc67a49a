import { standings } from "@/provenance/vocabulary";
import type { ClaimModel } from "@/published/claims/model";
import {
  bears,
  changed,
  cited,
  estmark,
  ledger,
  merrin,
  northline,
  official,
  on,
  quell,
  sahl,
  said,
  takes,
  vardania,
} from "./samples";

const retracted: Pick<ClaimModel, "state" | "publicNote"> = {
  state: "retracted",
  publicNote: "What it rests on was withdrawn.",
};
const denial = bears("denies", "Tomas Quell", "Nobody has agreed to meet at Tarn Bay.");

export const changesInEachStanding = standings
  .filter((standing) => standing !== "on_record")
  .map((standing) =>
    changed(
      `change-${standing}`,
      "rescheduled",
      { scheduled: on("2024-06-11"), decidedBy: [estmark, vardania] },
      {
        standing,
        ...(standing === "disputed" && { incoming: [denial], disputes: [denial] }),
        ...(standing === "retracted" && retracted),
      },
    ),
  );

export const statementsInEachStanding = standings
  .filter((standing) => standing !== "confirmed")
  .map((standing) =>
    said(
      `statement-${standing}`,
      {},
      {
        standing,
        ...(standing === "disputed" && { incoming: [denial], disputes: [denial] }),
        ...(standing === "retracted" && retracted),
      },
    ),
  );

export const inArabic = said("statement-arabic", {
  speaker: sahl,
  roles: ["Envoy"],
  affiliation: null,
  addressee: quell,
  text: "We are ready to meet at any time and in any place.",
  language: "ar",
  originalText: "نحن مستعدون للقاء في أي وقت وفي أي مكان.",
});

const sameAs = (id: string) => bears("same_utterance", merrin.name, "The harbour stays open.", id);

/** Statements in their forms, each with what it is. */
export const forms: readonly (readonly [label: string, claims: readonly ClaimModel[]])[] = [
  [
    "Told in other words",
    [said("paraphrase", { form: "paraphrase", text: "The harbour stays open to all." })],
  ],
  ["Declined to comment", [said("no-comment", { form: "no_comment", text: "Asked about the date." })]],
  ["Corrected", [said("corrected", {}, { publicNote: "We first had “whatever the cost”." })]],
  ["Said in Arabic, with the original beside the translation", [inArabic]],
  ["Translated, the original not on record", [said("translated", { speaker: sahl, language: "ar" })]],
  ["A day that is only known in words", [said("in-words", { said: null, saidInWords: "the day before" })]],
  [
    "With a stance, on somebody’s behalf",
    [
      said("stance", {
        onBehalfOf: estmark,
        positions: [takes(quell, "harbour", "conditional", "2024-05-03")],
      }),
    ],
  ],
  [
    "One utterance, as two tell it",
    [
      said("told", { text: "The harbour stays open." }, { incoming: [sameAs("retold")] }),
      said(
        "retold",
        { form: "paraphrase", text: "The harbour would not be closed, she said." },
        { outgoing: [sameAs("told")], citations: [cited(ledger, northline, official)] },
      ),
    ],
  ],
];

/** A claim of which there is all to tell. */
export const explained = changed(
  "explained",
  "postponed",
  { statusAsWorded: "on ice", scheduledInWords: "when the ice is gone", place: null },
  {
    accordingTo: vardania,
    standing: "disputed",
    note: "The ministry’s own notice has no date.",
    publicNote: "We first had this as cancelled.",
    incoming: [
      bears("explains", "Oda Merrin", "The ferry cannot land."),
      bears("explains", "Nadia Sahl", "The agenda is not agreed."),
      denial,
    ],
    disputes: [denial],
  },
);
