export { deliver, deliveriesDue, type Sending } from "./deliver";
export { addWebhook, removeWebhook, renewSecret, turnOff, turnOn } from "./manage";
export { pruneDeliveries } from "./prune";
export { deliveriesOf, listWebhooks, readWebhook } from "./read";
export { siteSending } from "./sending";
export { tellWebhooks } from "./tell";
export { tryWebhook } from "./try";
