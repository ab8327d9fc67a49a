import { instant } from "@/db/schema/columns";

/** Of a subject: when it was recorded, and since when the public sees it. */
export const recorded = {
  recordedAt: instant("recorded_at").notNull(),
  publicSince: instant("public_since"),
};

/** Of a version: the instant from which it stood, and the first at which it no longer did. */
export const interval = {
  stoodFrom: instant("stood_from").notNull(),
  /** `infinity`, which no Date can hold, for the version that stands now: compare it in SQL. */
  stoodTo: instant("stood_to").notNull(),
};
