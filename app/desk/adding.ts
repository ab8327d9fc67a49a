import type { Adding } from "@/components/desk/adding";
import { addActor, addQuestion, addSource } from "./actions/add";

/** What can be put on record from inside any form of the desk. */
export const adding: Adding = { actors: addActor, sources: addSource, questions: addQuestion };
