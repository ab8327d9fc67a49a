export { inLanguages } from "./in-languages";
