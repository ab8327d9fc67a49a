import type { ClaimKind } from "@/claims/vocabulary";
import {
  type ClaimList,
  claimLists,
  type Node,
  nodesAt,
  type Subject,
  subjects,
  textAt,
  textsAt,
} from "./document";

/**
 * What is on record already, by key: a dossier may refer to it. Keys of claims come with the kinds that have
 * them; `publishers` gives the publisher of each source, which is the first link of every chain from it.
 */
export interface Known {
  actors?: ReadonlySet<string>;
  sources?: ReadonlySet<string>;
  meetings?: ReadonlySet<string>;
  questions?: ReadonlySet<string>;
  claims?: ReadonlyMap<string, Iterable<ClaimKind>>;
  publishers?: ReadonlyMap<string, string>;
}

/** The keys that a dossier may refer to: its own and those on record. */
export class Keys {
  readonly #own: ReadonlyMap<Subject, ReadonlySet<string>>;
  readonly #ownClaims: ReadonlyMap<ClaimKind, ReadonlySet<string>>;
  readonly #ownPublishers: ReadonlyMap<string, string>;
  readonly #known: Known;

  constructor(root: Node, known: Known) {
    const keysIn = (list: string) => new Set(textsAt(root, `${list}/*/key`).map(({ value }) => value));
    this.#own = new Map((Object.keys(subjects) as Subject[]).map((list) => [list, keysIn(list)]));
    this.#ownClaims = new Map(
      (Object.keys(claimLists) as ClaimList[]).map((list) => [claimLists[list], keysIn(list)]),
    );
    this.#ownPublishers = new Map(
      nodesAt(root, "sources/*")
        .toReversed()
        .flatMap((source) => {
          const [key, publisher] = [textAt(source, "key"), textAt(source, "publisher")];
          return key && publisher ? [[key, publisher]] : [];
        }),
    );
    this.#known = known;
  }

  has(subject: Subject, key: string): boolean {
    return Boolean(this.#own.get(subject)?.has(key) || this.#known[subject]?.has(key));
  }

  /** The kinds of claim that have this key; more than one leaves open which is meant. */
  claimKinds(key: string): ReadonlySet<ClaimKind> {
    const own = [...this.#ownClaims].filter(([, keys]) => keys.has(key)).map(([kind]) => kind);
    return new Set([...own, ...(this.#known.claims?.get(key) ?? [])]);
  }

  publisherOf(source: string): string | undefined {
    return this.#ownPublishers.get(source) ?? this.#known.publishers?.get(source);
  }

  /** What has this key, in words; null when nothing has. */
  describe(key: string): string | null {
    for (const [subject, noun] of Object.entries(subjects))
      if (this.has(subject as Subject, key)) return noun;
    return describeKinds(this.claimKinds(key)) || null;
  }
}

const claimNouns: Record<ClaimKind, string> = {
  status_change: "a status change",
  attendance: "an attendance change",
  statement: "a statement",
};

export function describeKinds(kinds: ReadonlySet<ClaimKind>): string {
  return [...kinds].map((kind) => claimNouns[kind]).join(" and ");
}
