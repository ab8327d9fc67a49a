import type { SubjectKind } from "./model";

/** Whether a version stood at the moment that is asked for. */
const stood = (alias: string) => `${alias}.stood_from <= wanted.at and ${alias}.stood_to > wanted.at`;

const date = (alias: string, prefix: string) =>
  `jsonb_build_object('edtf', ${alias}.${prefix}, 'asWorded', ${alias}.${prefix}_as_worded)`;

const name = (id: string) => `(select name from actor where actor.id = ${id})`;

/** A list inside a record, as it stood. */
const list = (item: string, from: string, where: string, order: string) =>
  `array(select ${item} from ${from} where ${where} and ${stood("part")} order by ${order})`;

const citations = list(
  `jsonb_build_object('source', source.title, 'publisher', ${name("source.publisher_id")}, 'excerpt', part.excerpt,
    'via', array(select ${name("link.actor_id")} from citation_link_version link
      where link.citation_id = part.id and ${stood("link")} order by link.position))`,
  "citation_version part join source on source.id = part.source_id",
  "part.claim_id = c.id",
  "part.position",
);
const relations = list(
  `jsonb_build_object('how', part.how, 'target', coalesce(
    (select text from statement where claim_id = part.target_id),
    (select status from status_change where claim_id = part.target_id),
    (select change from attendance where claim_id = part.target_id)))`,
  "claim_relation_version part",
  "part.claim_id = c.id and exists (select from claim where claim.id = part.target_id)",
  "part.how, part.target_id",
);

/**
 * What of each kind a history tells, as JSON, at the moments that `wanted (id, at)` names. Names of actors and titles
 * of sources are those of now: a new name is a change of its own.
 */
export const factsQueries: Record<SubjectKind, string> = {
  claim: `
    select wanted.id, wanted.at, jsonb_build_object('kind', c.kind, 'state', c.state, 'version', c.version,
      'meeting', (select title from meeting where meeting.id = coalesce(s.meeting_id, a.meeting_id)),
      'status', s.status, 'effective', coalesce(${date("s", "effective")}, ${date("a", "effective")}),
      'setsSchedule', s.sets_schedule, 'scheduled', ${date("s", "scheduled")},
      'setsPlace', s.sets_place, 'venue', s.venue, 'city', s.city, 'country', s.country,
      'attendee', ${name("a.actor_id")}, 'change', a.change,
      'speaker', ${name("t.speaker_id")}, 'onBehalfOf', ${name("t.on_behalf_of_id")},
      'addressee', ${name("t.addressee_id")}, 'said', ${date("t", "said")}, 'form', t.form, 'text', t.text,
      'language', t.language, 'originalText', t.original_text,
      'meetings', ${list("meeting.title", "statement_meeting_version part join meeting on meeting.id = part.meeting_id", "part.claim_id = c.id", "part.position")},
      'positions', ${list("jsonb_build_object('question', question.text, 'stance', part.stance)", "position_version part join question on question.id = part.question_id", "part.claim_id = c.id", "question.text")},
      'accordingTo', ${name("c.according_to_id")}, 'reported', ${date("c", "reported")}, 'note', c.note,
      'citations', ${citations}, 'relations', ${relations}, 'publicNote', c.public_note) as facts
    from wanted join claim_version c on c.id = wanted.id and ${stood("c")}
    left join status_change_version s on s.claim_id = c.id and ${stood("s")}
    left join attendance_version a on a.claim_id = c.id and ${stood("a")}
    left join statement_version t on t.claim_id = c.id and ${stood("t")}`,
  meeting: `
    select wanted.id, wanted.at, jsonb_build_object('version', m.version, 'title', m.title, 'meetingKind', m.kind,
      'description', m.description, 'timeZone', m.time_zone,
      'names', ${list("part.name", "meeting_name_version part", "part.meeting_id = m.id", "part.name")},
      'participants', ${list(`jsonb_build_object('name', ${name("part.actor_id")}, 'capacity', part.capacity)`, "meeting_participant_version part", "part.meeting_id = m.id", "part.position")},
      'related', ${list("jsonb_build_object('title', meeting.title, 'how', part.how)", "meeting_relation_version part join meeting on meeting.id = part.related_id", "part.meeting_id = m.id", "meeting.title")}) as facts
    from wanted join meeting_version m on m.id = wanted.id and ${stood("m")}`,
  actor: `
    select wanted.id, wanted.at, jsonb_build_object('version', a.version, 'name', a.name, 'actorKind', a.kind,
      'nativeName', a.native_name, 'country', a.country, 'description', a.description,
      'affiliation', ${name("a.affiliation_id")},
      'names', ${list("part.name", "actor_alias_version part", "part.actor_id = a.id", "part.name")},
      'roles', ${list(`jsonb_build_object('title', part.title, 'organisation', ${name("part.organisation_id")}, 'from', part."from", 'to', part."to")`, "actor_role_version part", "part.actor_id = a.id", "part.position")}) as facts
    from wanted join actor_version a on a.id = wanted.id and ${stood("a")}`,
  source: `
    select wanted.id, wanted.at, jsonb_build_object('version', s.version, 'title', s.title,
      'publisher', ${name("s.publisher_id")}, 'url', s.url, 'sourceKind', s.kind, 'language', s.language,
      'published', ${date("s", "published")}) as facts
    from wanted join source_version s on s.id = wanted.id and ${stood("s")}`,
};
