export { addressIn, isInEachLanguage, languageOf } from "./addresses";
export { directionOf, ownName } from "./direction";
export { language, languages, locale, mainLanguage, targetAsked } from "./spoken";
export { type Key, partsOf, t } from "./words";
