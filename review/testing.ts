export { cancellation, type Example, recordExample } from "./test-example";
export { aMeeting, recordRandomMeeting } from "./test-meetings";
export { attendance, correctionOf, proposed, statement } from "./test-verbs";
