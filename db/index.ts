export {
  connect,
  connectionOptions,
  type Database,
  type Reader,
  type Transaction,
  type Vantage,
} from "./client";
export { isCurrent } from "./current";
export { dateColumns } from "./imprecise";
export * as tables from "./schema";
export * as views from "./schema/views";
