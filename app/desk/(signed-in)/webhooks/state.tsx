import { At } from "@/app/desk/parts/when";
import { outwardEventLabels } from "@/outward/vocabulary";
import type { listWebhooks } from "@/outward/webhooks";

export type Webhook = Awaited<ReturnType<typeof listWebhooks>>[number];

const offReasons = {
  by_hand: "turned off by an administrator",
  gone: "turned off because it answered that it is gone",
  failing: "turned off because it took nothing for days",
} as const;

/** Whether a webhook is told of things, and how that goes, in a sentence. */
export function WebhookState({ hook }: { hook: Webhook }) {
  const { offSince, offReason, failingSince, lastDelivered } = hook;
  if (offSince)
    return (
      <>
        Off since <At time={offSince} />: {offReasons[offReason ?? "by_hand"]}
      </>
    );
  if (failingSince)
    return (
      <>
        On, and failing since <At time={failingSince} />
      </>
    );
  return lastDelivered ? (
    <>
      On, last delivered <At time={new Date(lastDelivered)} />
    </>
  ) : (
    "On, nothing delivered yet"
  );
}

/** What a webhook is told of, in words. */
export const eventsOf = ({ events }: Webhook): string =>
  events.map((event) => outwardEventLabels[event].toLowerCase()).join(", ");
