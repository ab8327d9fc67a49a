import { tsImport } from "tsx/esm/api";

// The thread stays, so that a compiler is started for it once.
const { answer } = await tsImport("./answer.ts", import.meta.url);
export default answer;
