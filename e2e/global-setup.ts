import { resolve } from "node:path";
import { startMachine } from "./machine";
import { mailServer } from "./mail";
import { startProduct } from "./product";

/** The product that the journeys share. */
export default async function begin(): Promise<() => Promise<void>> {
  const dataFolder = resolve(".build", `journeys-${process.pid}`);
  // For commands that a journey runs beside the product.
  process.env["E2E_DATA_DIR"] = dataFolder;
  const [mail, machine] = [await mailServer(), await startMachine()];
  const settings = {
    SMTP_URL: mail.url,
    MAIL_FROM: "Onrecord <record@example.org>",
    SUGGEST_URL: machine.url,
    SUGGEST_MODEL: "a-model",
  };
  const stop = await startProduct(Number(process.env["E2E_PORT"]), dataFolder, settings);
  return async () => {
    await stop();
    mail.stop();
    machine.stop();
  };
}
