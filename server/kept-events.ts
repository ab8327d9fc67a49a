import { log } from "@/lib/log";
import type { KeptEvents } from "./postgres/kept";

/** What the log tells of an embedded PostgreSQL that is kept running. */
export const keptEvents: KeptEvents = {
  died: () => log.error("The embedded PostgreSQL has ended by itself; it is started again"),
  failed: (error, again) => log.error({ err: error, again }, whyNot(error)),
  back: () => log.info("The embedded PostgreSQL runs again"),
};

const whyNot = (error: unknown): string =>
  /No space left on device/.test(String(error))
    ? "The disk of the embedded PostgreSQL is full; it starts again once there is room"
    : "The embedded PostgreSQL does not start; it is tried again";
