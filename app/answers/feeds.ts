import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { readChanges } from "@/published/history/changes";
import { historyOf } from "@/published/history/history-of";
import type { Followed } from "@/published/history/subjects";
import { atomOf } from "@/syndication/feeds/atom";
import { type Feed, feedLength, feedOf, feedOfAll, feedPaths } from "@/syndication/feeds/feed";
import { jsonFeedOf } from "@/syndication/feeds/json-feed";
import { answer, movedTo } from "./answer";
import type { PublicContext } from "./context";

type Form = "atom" | "json";

/** Answers with everything that was published, corrected or retracted lately. */
export async function feedOfChanges(request: Request, form: Form, context: PublicContext): Promise<Response> {
  try {
    const { changes } = await readChanges(context.db, { limit: feedLength });
    return written(request, form, feedOfAll(changes, context.siteUrl));
  } catch (error) {
    return problem(error);
  }
}

/** Answers with what was published, corrected or retracted lately about one thing. */
export async function feedAbout(
  request: Request,
  form: Form,
  kind: Followed,
  key: string,
  { db, siteUrl }: PublicContext,
): Promise<Response> {
  try {
    const history = await historyOf(db, kind, key, { limit: feedLength });
    if (!history) throw new RecordError("not_found", `No such ${kind} is published.`);
    if (history.mergedInto) return movedTo(feedPaths(`/${kind}s/${history.mergedInto}`)[form]);
    return written(request, form, feedOf(kind, history, siteUrl));
  } catch (error) {
    return problem(error);
  }
}

const written = (request: Request, form: Form, feed: Feed) =>
  form === "atom"
    ? answer(request, atomOf(feed), { "content-type": "application/atom+xml; charset=utf-8" })
    : answer(request, jsonFeedOf(feed), { "content-type": "application/feed+json; charset=utf-8" });
