export { statementsAlike } from "./alike";
export { correctStatement } from "./correct";
export { editQuestion } from "./edit-question";
export { importStatements } from "./import-many";
export type { StatementCorrection, StatementInput } from "./input";
export { listStatements, statementSortings } from "./list";
export { listQuestions, questionSortings } from "./list-questions";
export { editStatement, importStatement, logStatement } from "./log";
export { mergeQuestionInto } from "./merging/merge";
export {
  type MergedQuestion,
  questionsMergedInto,
  readQuestion,
  survivingQuestions,
} from "./merging/read";
export { takeQuestionMergeBack } from "./merging/undo";
export { proposedStatement } from "./proposed";
export { type QuestionAct, questionHistory } from "./question-history";
export { findQuestions, questionsNamed, readLists } from "./read";
export { recordQuestion } from "./record-question";
export { type SaidFacts, saidFacts } from "./said-facts";
