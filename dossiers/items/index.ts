import { actors } from "./actors";
import { attendances } from "./claims";
import { meetings } from "./meetings";
import { relations } from "./relations";
import { sources } from "./sources";
import { questions, statements } from "./statements";
import { statusChanges } from "./status-changes";

export { type FieldsOf, instantOf, object } from "./fields";
export { itemOf, itemsByKey, itemsWhere, type Row } from "./read";

/** How each list of a dossier is read from the record, in the order in which a dossier has them. */
export const itemLists = {
  actors,
  sources,
  meetings,
  questions,
  statusChanges,
  attendance: attendances,
  statements,
  relations,
};
