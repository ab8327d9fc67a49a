export { listEvents } from "./list";
export { recordEvent } from "./record";
