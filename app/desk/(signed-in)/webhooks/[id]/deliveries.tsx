import { At } from "@/app/desk/parts/when";
import { type DeliveryEvent, deliveryFailureLabels, outwardEventLabels } from "@/outward/vocabulary";
import type { deliveriesOf } from "@/outward/webhooks";

type Delivery = Awaited<ReturnType<typeof deliveriesOf>>[number];

const eventLabels: Record<DeliveryEvent, string> = { ...outwardEventLabels, test: "Test" };
const stateLabels = { waiting: "Waiting", delivered: "Delivered", given_up: "Given up" } as const;

/** What was sent to a webhook, and what came of it, the latest first. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  return (
    <ol className="ruled">
      {deliveries.map(({ id, event, state, attempts, status, failure, createdAt, nextTry }) => (
        <li key={id}>
          <p>
            {eventLabels[event]}: {stateLabels[state].toLowerCase()}
            {status === null ? null : `, answered ${status}`}
          </p>
          <p className="entry-detail">
            <At time={createdAt} /> · {attempts === 1 ? "1 attempt" : `${attempts} attempts`}
            {failure ? ` · ${deliveryFailureLabels[failure]}` : null}
            {state === "waiting" && nextTry ? (
              <>
                {" "}
                · next try <At time={nextTry} />
              </>
            ) : null}
          </p>
          <p className="entry-detail wrap-anywhere">
            <code>{id}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}
