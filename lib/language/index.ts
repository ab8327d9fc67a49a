export { addressIn, isInEachLanguage, languageOf } from "./addresses";
export { directionOf, ownName } from "./direction";
export { type Answered, language, languages, locale, mainLanguage, targetAsked } from "./spoken";
export { type Key, partsOf, t, type Values } from "./words";
