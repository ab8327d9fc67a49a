import type { z } from "zod";
import { dateColumns } from "@/db";
import type { statementInput } from "./input";

/** The row of a statement, without its claim. */
export function statementColumns(input: Omit<z.output<typeof statementInput>, "key">) {
  return {
    speakerId: input.speaker,
    onBehalfOfId: input.onBehalfOf ?? null,
    addresseeId: input.addressee ?? null,
    ...dateColumns("said", input.said, input.saidAsWorded),
    form: input.form,
    medium: input.medium ?? null,
    text: input.text,
    language: input.language ?? null,
    originalText: input.originalText ?? null,
  };
}
