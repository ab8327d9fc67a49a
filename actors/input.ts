import { z } from "zod";
import { countryCode } from "@/lib/countries";
import { edtfText } from "@/lib/dates/zod";
import { key } from "@/lib/keys";
import { limits, line, prose } from "@/lib/text";
import { actorKinds } from "./vocabulary";

const role = z
  .strictObject({
    title: line(limits.title, "Write the office or post."),
    organisation: z.uuid("Choose an organisation from the list.").nullish(),
    from: edtfText.nullish(),
    to: edtfText.nullish(),
  })
  .refine(({ from, to }) => !(from?.earliest && to?.latest && from.earliest > to.latest), {
    path: ["to"],
    message: "Write a date that is not before the one it begins on.",
  });

/** What an editor says of an actor. Other actors are named by id. */
export const actorInput = z.strictObject({
  id: z.uuid().optional(),
  key: key.optional(),
  kind: z.enum(actorKinds, "Choose what kind of actor this is."),
  name: line(limits.name, "Write the name."),
  nativeName: line(limits.name).nullish(),
  aliases: z.array(line(limits.name)).max(50, "Give at most 50 other names.").default([]),
  country: countryCode.nullish(),
  description: prose(limits.note).nullish(),
  affiliation: z.uuid("Choose an organisation from the list.").nullish(),
  roles: z.array(role).max(50, "Give at most 50 roles.").default([]),
});
export type ActorInput = z.input<typeof actorInput>;

export const actorEdit = actorInput.omit({ id: true, key: true }).extend({
  id: z.uuid(),
  version: z.coerce.number().int(),
});
