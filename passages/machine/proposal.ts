import { z } from "zod";
import { attendanceChanges, statuses } from "@/meetings/vocabulary";
import { passageKinds } from "@/passages/vocabulary";
import { statementForms } from "@/statements/vocabulary";

/** Some words of a text, as a machine gives them. */
const some = (longest: number) => z.string().trim().min(1).max(longest);
const who = some(200);

/** What a machine proposes: words of the text, and what they would say. */
const proposal = z.object({
  excerpt: some(2000),
  kind: z.enum(passageKinds),
  status: z.enum(statuses).nullish().catch(null),
  statusWorded: some(200).nullish().catch(null),
  change: z.enum(attendanceChanges).nullish().catch(null),
  actor: who.nullish().catch(null),
  speaker: who.nullish().catch(null),
  addressee: who.nullish().catch(null),
  via: z.array(who).max(8).nullish().catch(null),
  date: some(200).nullish().catch(null),
  form: z.enum(statementForms).nullish().catch(null),
});
export type Proposal = z.infer<typeof proposal>;

const answer = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
});
const content = z.object({ passages: z.array(z.unknown()) });

const mostProposals = 200;

/** What an answer of the endpoint proposes; what is not in its form is left out. @throws where nothing of it is. */
export function proposalsIn(body: string): Proposal[] {
  const { choices } = answer.parse(JSON.parse(body));
  const { passages } = content.parse(JSON.parse(choices[0].message.content));
  return passages.slice(0, mostProposals).flatMap((one) => {
    const read = proposal.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
