export { cancelRun } from "./cancel";
export { confirmRun } from "./confirm";
export { makeRun, maxFileBytes } from "./make";
export { mapRun, statesOfTable } from "./map";
export { columnsOfRun, listRuns, type RunReport, readRun, runProgress } from "./read";
export { runImport } from "./run";
export { takeUpRun } from "./take-up";
