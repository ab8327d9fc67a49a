import { countingFrom, wordedIn } from "@/app/desk/forms/worded-dates";
import { requestContext } from "@/app/desk/request";
import type { Understood } from "@/components/desk/form/use-understood";
import { authorise } from "@/ledger";
import { displayDate } from "@/lib/dates";
import { problem } from "@/lib/problem";

const longest = 200;

/** What somebody means who writes a date, as the form would take it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { db, clock, ...context } = await requestContext();
    authorise({ db, clock, ...context }, "desk.read");
    const asked = new URL(request.url).searchParams;
    const text = (asked.get("text") ?? "").slice(0, longest);
    const past = asked.has("past");
    const counting = await countingFrom(db, clock.now(), {
      sources: asked.getAll("source"),
      meeting: asked.get("meeting"),
    });
    const worded = wordedIn(text, counting, past);
    const reading = (edtf: string) => ({ edtf, inWords: displayDate(edtf, counting) });
    const isRelative = () =>
      JSON.stringify(wordedIn(text, { ...counting, days: ["2001-03-07", "2001-03-07"] }, past)) !==
      JSON.stringify(worded);
    const [from] = counting.days;
    const answer: Understood =
      worded.kind === "unknown"
        ? { readings: [], says: "the_same", message: worded.message, countedFrom: null }
        : {
            readings: (worded.kind === "ambiguous" ? worded.readings : [worded.edtf]).map(reading),
            says: worded.kind === "edtf" ? "the_same" : worded.says,
            message: null,
            countedFrom:
              worded.kind !== "edtf" && isRelative()
                ? `${displayDate(from)}, ${counting.isSources ? "when the source came out" : "today"}`
                : null,
          };
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
