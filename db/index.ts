export { connect, type Database, type Reader, type Transaction } from "./client";
export { isCurrent } from "./current";
export { fitsTyping, foundAs, hasWords, isNamed, likeliest } from "./found";
export { dateColumns, dateOf } from "./imprecise";
export { createPool, type Vantage, vantages } from "./pool";
export { addRows, replaceRows } from "./replace-rows";
export { transactionOrNothing } from "./roll-back";
export * as tables from "./schema";
export * as views from "./schema/views";
