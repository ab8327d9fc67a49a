import { fetch } from "undici";
import type { AllowedHost } from "./allowed-hosts";
import { guardedAgent, InwardAddress, type Resolve } from "./guarded-agent";

/** Why nothing was sent, or nothing came back. */
export type PostFailure = "not_public" | "not_reached" | "too_slow";

export type Posted = { kind: "answered"; status: number } | { kind: "failed"; why: PostFailure };

interface PostOptions {
  /** Hosts that may be reached besides public addresses. */
  allowed: readonly AllowedHost[];
  headers: Readonly<Record<string, string>>;
  resolve?: Resolve;
  /** From connecting to the head of the answer, in milliseconds. */
  time?: number;
}

/**
 * Sends a body to an address of the public internet, or to an allowed host. What is checked is the address that the
 * connection is made to. Redirects are not followed, and nothing of the answer is read but its status.
 * Never throws for what the other side does.
 */
export async function post(
  url: string,
  body: string,
  { allowed, headers, resolve, time = 15_000 }: PostOptions,
): Promise<Posted> {
  const agent = guardedAgent(allowed, time, resolve);
  const signal = AbortSignal.timeout(time);
  try {
    const { status } = await fetch(url, {
      method: "POST",
      dispatcher: agent,
      signal,
      redirect: "manual",
      headers: { ...headers },
      body,
    });
    return { kind: "answered", status };
  } catch (error) {
    return { kind: "failed", why: signal.aborted ? "too_slow" : whyOf(error) };
  } finally {
    await agent.destroy();
  }
}

/** What lies beneath “fetch failed”. */
function whyOf(error: unknown): PostFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof InwardAddress) return "not_public";
  return "not_reached";
}
