/** What an actor is. An `unnamed` actor is a described, unnamed speaker ("a White House representative"). */
export const actorKinds = ["person", "organisation", "outlet", "unnamed"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const actorKindLabels: Record<ActorKind, string> = {
  person: "Person",
  organisation: "Organisation",
  outlet: "News outlet",
  unnamed: "Unnamed speaker",
};
