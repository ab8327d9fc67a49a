import type { MeetingInput } from "@/meetings";
import type { FormFields } from "./form-fields";

/** Who meets, in order, each in the capacity chosen; a principal where none was. */
export async function participantsOf(fields: FormFields): Promise<MeetingInput["participants"]> {
  const actors = await fields.actors("participants");
  return actors.map((actor, index) => {
    const name = `participants.${index}.as`;
    return { actor, as: fields.text(name) === null ? "principal" : fields.word(name) };
  });
}
