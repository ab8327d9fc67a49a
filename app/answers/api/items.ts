import { keyOf } from "@/published/indexes/key-of";
import { actorPage } from "@/published/pages/actor";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { questionPage } from "@/published/pages/question";
import { sourcePage } from "@/published/pages/source";
import { actorFrom } from "@/syndication/api/actors";
import type { CollectionName } from "@/syndication/api/collections";
import { meetingFrom } from "@/syndication/api/meetings";
import { questionFrom } from "@/syndication/api/questions";
import { sourceFrom } from "@/syndication/api/sources";
import { statementsFrom } from "@/syndication/api/statements";
import type { ApiContext } from "./context";

/** What an address of one thing has: that thing, or the name of another that it has become; null where there is none. */
export type Found = { item: object } | { movedTo: string } | null;

/** How the items of each collection are found, by slug or id. */
export const items: Record<CollectionName, (name: string, context: ApiContext) => Promise<Found>> = {
  async meetings(name, { db, siteUrl, now }) {
    const key = await keyOf(db, "meeting", name);
    const meeting = key && (await meetingPage(db, key, now));
    return meeting ? { item: meetingFrom(meeting, siteUrl) } : null;
  },
  async actors(name, { db, siteUrl, now }) {
    const key = await keyOf(db, "actor", name);
    const actor = key && (await actorPage(db, key, now));
    if (!actor) return null;
    return actor.mergedInto ? { movedTo: actor.mergedInto } : { item: actorFrom(actor, siteUrl) };
  },
  async statements(name, { db, siteUrl }) {
    const claim = await claimPage(db, name);
    const [item] = claim ? statementsFrom([claim], siteUrl) : [];
    return item ? { item } : null;
  },
  async sources(name, { db, siteUrl }) {
    const source = await sourcePage(db, name);
    return source && { item: sourceFrom(source, siteUrl) };
  },
  async questions(name, { db, siteUrl }) {
    const key = await keyOf(db, "question", name);
    const question = key && (await questionPage(db, key));
    if (!question) return null;
    return question.mergedInto ? { movedTo: question.mergedInto } : { item: questionFrom(question, siteUrl) };
  },
};
