export const sourceKinds = ["article", "official", "transcript", "post", "video", "wire", "other"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindLabels: Record<SourceKind, string> = {
  article: "Article",
  official: "Official publication",
  transcript: "Transcript",
  post: "Social media post",
  video: "Video",
  wire: "Wire report",
  other: "Other",
};

/** What a look at the address of a source found, compared with the look before. */
export const lookOutcomes = ["first", "same", "changed", "gone", "failed"] as const;
export type LookOutcome = (typeof lookOutcomes)[number];

/** Why an address gave nothing to read. */
export const lookFailures = [
  "not_public",
  "not_reached",
  "too_slow",
  "too_large",
  "too_many_redirects",
  "not_a_page",
  "refused",
  "gone",
  "not_read",
] as const;
export type LookFailure = (typeof lookFailures)[number];

export const lookFailureLabels: Record<LookFailure, string> = {
  not_public: "This address is not on the public web, so it is not fetched.",
  not_reached: "Nothing answers at this address.",
  too_slow: "The page takes too long to answer.",
  too_large: "The page is too large to be read.",
  too_many_redirects: "The address leads on and on, and to no page.",
  not_a_page: "What stands at this address is no page of text.",
  refused: "The site does not give this page to us.",
  gone: "There is no page at this address.",
  not_read: "No article could be read from this page.",
};
