/** What is told outward: what became of a published claim. */
export const outwardEvents = ["published", "corrected", "retracted"] as const;
export type OutwardEvent = (typeof outwardEvents)[number];

export const outwardEventLabels: Record<OutwardEvent, string> = {
  published: "Published",
  corrected: "Corrected",
  retracted: "Retracted",
};

/** What a delivery to a webhook is about: an event, or nothing but the webhook itself. */
export const deliveryEvents = [...outwardEvents, "test"] as const;
export type DeliveryEvent = (typeof deliveryEvents)[number];

/** Of a delivery: it will be tried, it was taken, or it is tried no more. */
export const deliveryStates = ["waiting", "delivered", "given_up"] as const;

/** Why an attempt came to nothing. */
export const deliveryFailures = ["not_public", "not_reached", "too_slow", "refused", "no_secret"] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

export const deliveryFailureLabels: Record<DeliveryFailure, string> = {
  not_public: "Its address is not of the public internet",
  not_reached: "It could not be reached",
  too_slow: "It did not answer in time",
  refused: "It answered that it did not take it",
  no_secret: "Its secret cannot be read any more: make a new one",
};

/** Why nothing is sent to a webhook: somebody turned it off, it said that it is gone, or it failed for days. */
export const offReasons = ["by_hand", "gone", "failing"] as const;
export type OffReason = (typeof offReasons)[number];

/** What readers follow by e-mail: everything, or what concerns one meeting, actor or question. */
export const alertKinds = ["everything", "meeting", "actor", "question"] as const;
export type AlertKind = (typeof alertKinds)[number];
