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
