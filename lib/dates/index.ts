export { calendarDate } from "./calendar-date";
export { compareDates } from "./compare";
export { displayDate } from "./display";
export { type ImpreciseDate, type ParsedDate, parseEdtf } from "./parse";
