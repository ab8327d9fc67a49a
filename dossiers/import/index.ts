export { importDossier } from "./import-dossier";
export { emptyReport, type ImportOptions, type ImportReport } from "./report";
