export { calendarDate, dayIn } from "./calendar-date";
export { compareSpans } from "./compare";
export { displayDate } from "./display";
export { type ImpreciseDate, parseEdtf } from "./parse";
