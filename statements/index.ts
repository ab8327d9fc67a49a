export { correctStatement } from "./correct";
export { editQuestion } from "./edit-question";
export { importStatements } from "./import-many";
export type { StatementCorrection, StatementInput } from "./input";
export { editStatement, importStatement, logStatement } from "./log";
export { proposedStatement } from "./proposed";
export { findQuestions, listQuestions, listStatements, readLists } from "./read";
export { recordQuestion } from "./record-question";
export { type SaidFacts, saidFacts } from "./said-facts";
