import { answer } from "@/app/answers/answer";
import type { ApiContext } from "@/app/answers/api/context";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { meetingPage } from "@/published/pages/meeting";
import { draw } from "./draw";
import { Picture } from "./picture";
import { wordsOf } from "./words";

/** Answers with a picture of a meeting's status (PNG), for those who show a link to its page (Open Graph). */
export async function meetingPicture(request: Request, key: string, context: ApiContext): Promise<Response> {
  try {
    const meeting = await meetingPage(context.db, key, context.now);
    if (!meeting) throw new RecordError("not_found", "No meeting is published at this address.");
    const drawn = await draw(Picture(wordsOf(meeting, context.siteUrl)));
    return answer(request, drawn, { "content-type": "image/png" });
  } catch (error) {
    return problem(error);
  }
}
