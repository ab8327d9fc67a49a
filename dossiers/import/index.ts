export { type ImportReport, importDossier } from "./import-dossier";
