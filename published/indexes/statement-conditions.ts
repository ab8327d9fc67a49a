import { type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import type { Conditions } from "@/published/conditions/condition";
import { statementConditions } from "@/published/conditions/statements";

const { claim, claimCalendar, claimDay, claimMeeting, statementPeriod, meetingSummary, statement } = views;

/** Asked of one claim after another: the fence (OFFSET 0) keeps PostgreSQL from asking it of all claims there are. */
const ofThis = (
  view: typeof claimCalendar | typeof claimDay | typeof claimMeeting,
  asked: SQL,
) => sql`exists (
  select from (select * from ${view} where ${view.claimId} = ${claim.id} offset 0) one where ${asked})`;

const { q: _, ...others } = statementConditions;

/** As in reports but for words, written for a list that has its fill long before it has seen all claims. */
export const statementListConditions: Omit<Conditions, "q"> = {
  ...others,
  // Gathered first: few beside all claims, which PostgreSQL would otherwise look through.
  meeting: (value) => sql`${claim.id} = any (array(
    select ${claimMeeting.claimId} from ${claimMeeting} where ${claimMeeting.meetingId} = ${value}))`,
  actor: (value) =>
    sql`${claim.id} = any (array(${sql.join(
      [statement.speakerId, statement.onBehalfOfId, statement.addresseeId].map(
        (who) => sql`select ${statement.claimId} from ${statement} where ${who} = ${value}`,
      ),
      sql` union `,
    )}))`,
  status: (value) =>
    ofThis(
      claimMeeting,
      sql`one.meeting_id in (select ${meetingSummary.meetingId} from ${meetingSummary} where ${meetingSummary.status} = ${value})`,
    ),
  from: (value, type) =>
    type === "date"
      ? ofThis(claimCalendar, sql`coalesce(one.last_day >= ${value}, true)`)
      : ofThis(claimDay, sql`coalesce(one.latest >= ${value}, true)`),
  to: (value, type) =>
    type === "date"
      ? ofThis(claimCalendar, sql`coalesce(one.first_day <= ${value}, true)`)
      : ofThis(claimDay, sql`coalesce(one.earliest <= ${value}, true)`),
};

/** The same of statements that are met in lists of days, where their days stand beside them. */
export const inListsOfDays: typeof statementListConditions = {
  ...statementListConditions,
  from: (value, type) =>
    type === "date" ? sql`${statementPeriod.lastDay} >= ${value}` : statementListConditions.from(value, type),
  to: (value, type) =>
    type === "date" ? sql`${statementPeriod.firstDay} <= ${value}` : statementListConditions.to(value, type),
};
