import type { Context } from "@/ledger";
import { foretellAttendance, foretellStatement, foretellStatusChange } from "@/review";
import type { StatementInput } from "@/statements";
import { attendanceOf, statementOf, statusChangeOf } from "./claim-fields";
import type { FormFields } from "./form-fields";

/**
 * What publishing the claim in a form would do, by its `kind`. What is still being filled in does nothing yet, and
 * what decides nothing, as the words of a statement, need not be sent.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` while it is not filled in.
 */
export async function foretellForm(context: Context, fields: FormFields) {
  switch (fields.text("kind")) {
    case "statement":
      return foretellStatement(context, decisive(await statementOf(fields)));
    case "attendance":
      return foretellAttendance(context, filledIn(await attendanceOf(fields)));
    default:
      return foretellStatusChange(context, filledIn(await statusChangeOf(fields)));
  }
}

type Shared = Pick<StatementInput, "relations" | "citations">;

function filledIn<Input extends Shared>(input: Input): Input {
  return {
    ...input,
    relations: (input.relations ?? []).filter(({ how, target }) => how && target),
    citations: (input.citations ?? []).filter(({ source }) => source),
  };
}

function decisive(input: StatementInput): StatementInput {
  const positions = (input.positions ?? []).filter(({ question, stance }) => question && stance);
  return { ...filledIn(input), form: "paraphrase", medium: null, text: "…", positions };
}
