export { exportDossier } from "./export-dossier";
