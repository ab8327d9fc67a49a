import type { Adding } from "@/components/desk/choosing/adding";
import { addActor, addMeeting, addQuestion, addSource } from "./add";
import { readSourceAddress } from "./reading";

/** What can be put on record from inside any form of the desk. */
export const adding: Adding = {
  actors: addActor,
  sources: addSource,
  meetings: addMeeting,
  questions: addQuestion,
  readAddress: readSourceAddress,
};
