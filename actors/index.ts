export { editActor } from "./edit";
export { type ActorChoice, actorsNamed, findActors, likePattern } from "./find";
export type { ActorInput } from "./input";
export { actorNames, listActors, readActor } from "./read";
export { recordActor } from "./record";
