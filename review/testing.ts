export { cancellation, type Example, recordExample } from "./test-example";
export { aMeeting, recordRandomMeeting } from "./test-meetings";
export { attendance, correctionOf, proposed } from "./test-verbs";
