import { useState } from "react";
import type { Mark } from "./model";

/** What has come of asking the machine that the newsroom has named. */
export type Asked =
  | { state: "not_yet" | "asking" }
  | { state: "answered"; count: number }
  | { state: "failed"; why: string };

const unanswered = "The server did not answer. Try again in a moment.";

/** The machine's proposals for a source, once somebody asks for them. Nothing of them is on record. */
export function useProposals(source: string) {
  const [proposed, setProposed] = useState<readonly Mark[]>([]);
  const [asked, setAsked] = useState<Asked>({ state: "not_yet" });
  const ask = async () => {
    if (asked.state === "asking") return;
    setAsked({ state: "asking" });
    try {
      const response = await fetch(`/desk/passages?${new URLSearchParams({ source })}`, { method: "POST" });
      if (response.redirected || !response.ok)
        return setAsked({ state: "failed", why: await whyNot(response) });
      const { marks, trouble } = (await response.json()) as { marks: Mark[]; trouble: string | null };
      if (trouble) return setAsked({ state: "failed", why: trouble });
      setProposed(marks);
      setAsked({ state: "answered", count: marks.length });
    } catch {
      setAsked({ state: "failed", why: unanswered });
    }
  };
  return { proposed, asked, ask };
}

async function whyNot(response: Response): Promise<string> {
  if (response.redirected || response.status === 401)
    return "Your sign-in has ended. Sign in in another tab, then ask again.";
  const told: unknown = await response.json().catch(() => null);
  return told && typeof told === "object" && "detail" in told && typeof told.detail === "string"
    ? told.detail
    : unanswered;
}
