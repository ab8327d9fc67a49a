import type { User } from "@/auth";
import { type ImportReport, importDossier } from "@/dossiers/import";
import { parseDossierText } from "@/dossiers/validate";
import { type Context, importsAtOnce } from "@/ledger";
import { invalid, RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { readParameters } from "./parameters";
import { readText } from "./read-text";

/** What an import needs of the process, and who sends it. */
export interface ImportContext extends Omit<Context, "user"> {
  /** For whom a program acts that sends this token; null when it is worth nothing. */
  userOf(token: string): Promise<User | null>;
}

/** The status of an answer that nobody receives, because whoever asked has left (as nginx has it in its log). */
const nobodyThere = 499;

let underWay = 0;

/**
 * Answers `POST /api/v1/import`: imports the dossier that is sent, all of it or nothing, and tells what it did.
 * `?dry_run=1` tells what it would do; `?update=1&note=…` also writes over what is on record.
 */
export async function respond(request: Request, context: ImportContext): Promise<Response> {
  try {
    const user = await senderOf(request, context);
    const options = readParameters(new URL(request.url).searchParams);
    const parsed = parseDossierText(await readText(request));
    if (!parsed.ok) throw refused(parsed.problems);
    const { problems, ...report } = await oneOfFew(() =>
      importDossier({ ...context, user }, parsed.value, { ...options, signal: request.signal }),
    );
    if (problems.length > 0) throw refused(problems);
    return Response.json(
      { dry_run: options.dryRun, ...report },
      { headers: { "cache-control": "no-store" } },
    );
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: nobodyThere });
    return challenged(problem(error));
  }
}

/** RFC 6750, 2.1: the token stands in the header, and nowhere else. */
async function senderOf({ headers }: Request, { userOf }: ImportContext): Promise<User> {
  const [, token] = /^Bearer +([\w~+/.-]+=*)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (!token)
    throw new RecordError("unauthenticated", "Send an API token of your account: `Authorization: Bearer …`.");
  const user = await userOf(token);
  if (!user)
    throw new RecordError("unauthenticated", "This token is not known here; it may have been revoked.");
  return user;
}

async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay >= importsAtOnce)
    throw new RecordError("busy", `${underWay} dossiers are being imported already. Try again in a moment.`);
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

/** Every problem by its pointer; the whole dossier's own is the empty one. */
function refused(problems: ImportReport["problems"]): RecordError {
  const byPointer = new Map<string, string>();
  for (const { pointer, message } of problems)
    byPointer.set(pointer, [byPointer.get(pointer), message].filter(Boolean).join(" "));
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return invalid(Object.fromEntries(byPointer), `${count}; nothing was imported.`);
}

/** RFC 9110, 11.6.1: who is not known is told how to become so. */
function challenged(refusal: Response): Response {
  if (refusal.status === 401) refusal.headers.set("www-authenticate", 'Bearer realm="Onrecord"');
  return refusal;
}
