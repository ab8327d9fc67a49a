export { actorsAlike } from "./alike";
export { editActor } from "./edit";
export { actorsNamed, findActors } from "./find";
export type { ActorInput } from "./input";
export { mergeInto } from "./merging/merge";
export { mergedInto, readForMerge, survivingIds, survivingKey } from "./merging/read";
export { takeMergeBack } from "./merging/undo";
export { actorNames, listActors, readActor } from "./read";
export { recordActor } from "./record";
