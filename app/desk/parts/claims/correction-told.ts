import type { Context } from "@/ledger";
import { type Difference, differences } from "@/lib/differences";
import { RecordError } from "@/lib/errors";
import { conflictOf } from "@/published/history/conflict";
import { type Correction, correctAny, foretellAny } from "@/review";

/** What a correction that waits will change of what is public now, and do; or why it can no longer be made. */
interface CorrectionTold {
  differences: Difference[];
  effects: readonly string[];
  refusal: string | null;
}

export async function correctionTold(context: Context, correction: Correction): Promise<CorrectionTold> {
  const { id, kind, version, input } = correction;
  const as = { ...context, corrections: "optional" } as const;
  const found = await conflictOf(context.db, { kind: "claim", id, version }, (tx, now) =>
    correctAny({ ...as, db: tx }, kind, { ...input, version: now }),
  );
  const lines = found?.refusal ? [] : (found?.conflict.lines ?? []);
  return {
    differences: differences(
      lines.map(({ label, now }) => ({ label, text: now })),
      lines.map(({ label, yours }) => ({ label, text: yours ?? "" })),
    ),
    effects: await effectsOf(context, correction),
    refusal: found?.refusal?.message ?? null,
  };
}

async function effectsOf(context: Context, { kind, input }: Correction): Promise<readonly string[]> {
  try {
    return (await foretellAny(context, kind, input)).effects;
  } catch (error) {
    if (error instanceof RecordError) return [];
    throw error;
  }
}
