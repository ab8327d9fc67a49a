/** The part of `@citation-js` 0.7 by which tests read BibTeX back; the packages ship no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(bibtex: string);
    /** As CSL-JSON. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}

declare module "@citation-js/plugin-bibtex" {}
