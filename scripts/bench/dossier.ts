/**
 * A dossier of about so many items, the same every time: mostly published statements and status changes with their
 * sources and chains, as a newsroom's file has them.
 */
export function syntheticDossier(items: number) {
  const counts = sizes(items);
  const key = (list: string, n: number) => `${list}-${items}-${n}`;
  const some = <Item>(count: number, make: (n: number) => Item) =>
    Array.from({ length: count }, (_, n) => make(n));
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + (n % 600))).toISOString().slice(0, 10);
  const outlet = (n: number) => key("outlet", n % counts.outlets);
  const person = (n: number) => key("person", n % counts.people);
  const meeting = (n: number) => key("meeting", (n * 7) % counts.meetings);
  const citations = (n: number) => [
    {
      source: key("source", n % counts.sources),
      excerpt: `Words of report ${n}, as printed.`,
      via: [person(n)],
    },
  ];
  return {
    format: "onrecord/1",
    actors: [
      ...some(counts.outlets, (n) => ({ key: outlet(n), kind: "outlet", name: `Outlet ${items} ${n}` })),
      ...some(counts.people, (n) => ({
        key: person(n),
        kind: "person",
        name: `Person ${items} ${n}`,
        roles: [{ title: "Minister", from: "2020" }],
      })),
    ],
    sources: some(counts.sources, (n) => ({
      key: key("source", n),
      publisher: outlet(n),
      title: `Report ${n}`,
      kind: "article",
      published: day(n),
    })),
    meetings: some(counts.meetings, (n) => ({
      key: key("meeting", n),
      title: `Talks ${items} ${n}`,
      kind: "talks",
      participants: [{ actor: person(n), as: "principal" }],
    })),
    questions: some(counts.questions, (n) => ({ key: key("question", n), text: `Is it agreed (${n})?` })),
    statusChanges: some(counts.statusChanges, (n) => ({
      key: key("change", n),
      meeting: meeting(n),
      status: n % 2 === 0 ? "scheduled" : "postponed",
      effective: day(n),
      ...(n % 2 === 0 && { scheduled: day(n + 30) }),
      citations: citations(n),
      state: "published",
    })),
    attendance: [],
    statements: some(counts.statements, (n) => ({
      key: key("statement", n),
      speaker: person(n),
      said: day(n),
      form: "quote",
      text: `We have said before what we say now, and shall say it again: ${n}.`,
      meetings: [meeting(n)],
      positions:
        n % 10 === 0 ? [{ question: key("question", n % counts.questions), stance: "supports" }] : [],
      citations: citations(n + 1),
      state: "published",
    })),
    relations: [],
  };
}

/** Of a hundred items, fifty-five are statements, fifteen status changes and twenty sources. */
function sizes(items: number) {
  const share = (percent: number) => Math.max(1, Math.round((items * percent) / 100));
  return {
    outlets: share(2),
    people: share(3),
    sources: share(20),
    meetings: share(4),
    questions: share(1),
    statusChanges: share(15),
    statements: share(55),
  };
}
