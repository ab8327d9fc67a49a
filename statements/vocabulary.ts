export const statementForms = ["quote", "paraphrase", "no_comment"] as const;
export type StatementForm = (typeof statementForms)[number];

export const statementFormLabels: Record<StatementForm, string> = {
  quote: "Quote",
  paraphrase: "Paraphrase",
  no_comment: "Declined to comment",
};

/** Where a statement stands on a question. */
export const stances = ["supports", "opposes", "conditional", "neutral", "undecided"] as const;
export type Stance = (typeof stances)[number];

export const stanceLabels: Record<Stance, string> = {
  supports: "Supports",
  opposes: "Opposes",
  conditional: "Sets conditions",
  neutral: "Neutral",
  undecided: "Undecided",
};
