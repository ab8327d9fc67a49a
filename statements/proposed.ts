import type { z } from "zod";
import { proposedClaim } from "@/claims";
import type { Reader } from "@/db";
import { parse } from "@/lib/parse";
import { clockOf } from "@/meetings";
import { statementColumns } from "./columns";
import { type StatementInput, statementInput } from "./input";
import { type SaidFacts, saidFacts } from "./said-facts";

/**
 * A statement as somebody has it in a form, saved or not, as the rules read it.
 * @throws RecordError `invalid`.
 */
export async function proposedStatement(
  db: Reader,
  raw: StatementInput,
): Promise<{ input: z.output<typeof statementInput>; facts: SaidFacts }> {
  const input = parse(statementInput, raw);
  const [claim, timeZone] = await Promise.all([proposedClaim(db, input), clockOf(db, input.meetings)]);
  return { input, facts: saidFacts({ claim, statement: statementColumns(input) }, timeZone) };
}
