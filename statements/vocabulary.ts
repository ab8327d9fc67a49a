export const statementForms = ["quote", "paraphrase", "no_comment"] as const;
export type StatementForm = (typeof statementForms)[number];

export const statementFormLabels: Record<StatementForm, string> = {
  quote: "Quote",
  paraphrase: "Paraphrase",
  no_comment: "Declined to comment",
};

/** What it was said or written in. */
export const statementMedia = [
  "speech",
  "interview",
  "press_conference",
  "statement",
  "post",
  "letter",
  "call",
  "document",
  "other",
] as const;
export type StatementMedium = (typeof statementMedia)[number];

export const statementMediumLabels: Record<StatementMedium, string> = {
  speech: "Speech",
  interview: "Interview",
  press_conference: "Press conference",
  statement: "Written statement",
  post: "Social media post",
  letter: "Letter",
  call: "Call",
  document: "Document",
  other: "Other",
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
