import { requestContext } from "@/app/desk/request";
import type { Choice, ChoiceKind } from "@/components/desk/choosing/choices";
import { authorise } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { lookups } from "./lookups";

const longest = 200;

/** What is on record under what somebody is typing. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ kind: string }> },
): Promise<Response> {
  try {
    const context = await requestContext();
    authorise(context, "desk.read");
    const { kind } = await params;
    if (!isKind(kind)) throw new RecordError("not_found", "There is no such list.");
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    const choices: Choice[] = await lookups[kind](context.db, readable(typed).slice(0, longest));
    return Response.json({ choices }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}

const isKind = (word: string): word is ChoiceKind => Object.hasOwn(lookups, word);

/** PostgreSQL refuses NUL and unpaired surrogates. */
const readable = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, " ").trim();
