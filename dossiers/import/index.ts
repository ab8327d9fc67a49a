export { importDossier } from "./import-dossier";
export type { ImportOptions, ImportReport } from "./report";
