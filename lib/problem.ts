import { type ErrorCode, RecordError } from "./errors";
import { newId } from "./ids";
import { log } from "./log";
import { troubleOf } from "./trouble";

interface Kind {
  status: number;
  title: string;
  /** Seconds after which it is worth another try. */
  retryAfter?: number;
}

const kinds: Record<ErrorCode | "internal", Kind> = {
  invalid: { status: 400, title: "Something in the request is not as it should be" },
  unauthenticated: { status: 401, title: "Sign in first" },
  forbidden: { status: 403, title: "Not allowed" },
  not_found: { status: 404, title: "Not found" },
  not_offered: { status: 405, title: "Not offered at this address" },
  too_large: { status: 413, title: "Too large" },
  exists: { status: 409, title: "Already there" },
  stale: { status: 409, title: "Changed in the meantime" },
  too_many: { status: 429, title: "Too many requests", retryAfter: 60 },
  busy: { status: 503, title: "Too busy at the moment", retryAfter: 5 },
  unavailable: { status: 503, title: "Not available at the moment", retryAfter: 5 },
  internal: { status: 500, title: "Something went wrong here" },
};

/** Problem details (RFC 9457). `type` never changes for the same kind of problem. */
interface Problem {
  type: `urn:onrecord:problem:${ErrorCode | "internal"}`;
  title: string;
  status: number;
  detail: string;
  /** What to fix, by field or parameter. */
  errors?: { field: string; detail: string }[];
  /** Names this occurrence in the log. */
  instance?: `urn:uuid:${string}`;
}

/**
 * What a route handler answers when something goes wrong. A {@link RecordError} speaks for itself, and so does trouble
 * with the database; anything else is logged under an id, and the id is all that is shown of it.
 */
export function problem(error: unknown): Response {
  const said = error instanceof RecordError ? error : troubleOf(error);
  if (said && said !== error) log.error({ err: error }, "trouble with the database");
  const details = said ? known(said) : unknown(error);
  const { status, retryAfter } = kinds[said?.code ?? "internal"];
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (retryAfter !== undefined) headers.set("retry-after", String(retryAfter));
  return new Response(JSON.stringify(details), { status, headers });
}

function known({ code, message, fields }: RecordError): Problem {
  const { status, title } = kinds[code];
  const errors = Object.entries(fields).map(([field, detail]) => ({ field, detail }));
  return {
    type: `urn:onrecord:problem:${code}`,
    title,
    status,
    detail: message,
    ...(errors.length > 0 && { errors }),
  };
}

function unknown(error: unknown): Problem {
  const id = newId();
  log.error({ err: error, id }, "unexpected error");
  const { status, title } = kinds.internal;
  return {
    type: "urn:onrecord:problem:internal",
    title,
    status,
    detail: `It has been logged as ${id}.`,
    instance: `urn:uuid:${id}`,
  };
}
