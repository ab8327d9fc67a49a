export { type ExportOptions, exportDossier } from "./export-dossier";
