export { type About, aboutOf, pathOf } from "./about";
export { askForAlert } from "./ask";
export { confirmAlert, leaveAlert, wouldFollow, wouldLeave } from "./confirm";
