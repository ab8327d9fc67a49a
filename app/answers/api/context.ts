import { type PublicContext, publicContext } from "@/app/answers/context";
import { systemClock } from "@/lib/clock";

export interface ApiContext extends PublicContext {
  now: Date;
}

/** What answers of this process are made from. */
export const apiContext = (): ApiContext => ({ ...publicContext(), now: systemClock.now() });
