export { asDocuments, isOfDesk } from "./as-documents";
