export { calendarDate, dayIn, endOfDay, latestDayAnywhere } from "./calendar-date";
export { displayDate } from "./display";
export { displaySince } from "./display-since";
export { type Edge, edgesOf } from "./edges";
export { displayMoment } from "./format";
export { hemisphereOf } from "./hemisphere";
export type { Hemisphere } from "./model";
export { type ImpreciseDate, parseEdtf } from "./parse";
export { hemisphereMeant, seasonsIn } from "./seasons-of";
