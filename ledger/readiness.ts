import { isCurrent } from "@/db";
import { recordDatabase } from "./connection";

/** Whether this process can serve: the database answers and has the schema that this code knows. */
export async function isReady(): Promise<boolean> {
  try {
    return await isCurrent(recordDatabase());
  } catch {
    return false;
  }
}
