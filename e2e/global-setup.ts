import { resolve } from "node:path";
import { startProduct } from "./product";

/** The product that the journeys share. */
export default async function begin(): Promise<() => Promise<void>> {
  const dataFolder = resolve(".build", `journeys-${process.pid}`);
  // For commands that a journey runs beside the product.
  process.env["E2E_DATA_DIR"] = dataFolder;
  return startProduct(Number(process.env["E2E_PORT"]), dataFolder);
}
