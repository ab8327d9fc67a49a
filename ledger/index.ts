export { commit, type Done, type SubjectKind } from "./commit";
export { authorise, type Context } from "./context";
export { requireVersion } from "./versions";
