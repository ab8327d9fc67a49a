export { importDossier } from "./import-dossier";
export type { ImportReport } from "./report";
