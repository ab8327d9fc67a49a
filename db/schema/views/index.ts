/**
 * The views that readers are given. A name has no schema: the search_path of the connection says whose eyes it reads
 * with. A column is named even where its key is the same, without which Drizzle fails on a view under an alias.
 * `…Version` tells every version with the interval in which it stood; those, `act`, `found…`, `…Period`,
 * `positionHolder` and `meetingRevision` have no `as_of`.
 */
export * from "./actors";
export * from "./claims";
export * from "./history";
export * from "./kinds";
export * from "./listings";
export * from "./meetings";
export * from "./periods";
export * from "./provenance";
export * from "./search";
export * from "./sources";
