export * from "./accounts";
export * from "./actors";
export * from "./claims";
export * from "./history";
export * from "./listings";
export * from "./meetings";
export * from "./sources";
export * from "./statements";
