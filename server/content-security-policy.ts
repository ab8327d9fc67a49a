import { createHash } from "node:crypto";
import { cardStyle } from "@/syndication/card-style";
import { wordsStyle } from "./words-page";

type Directives = Readonly<Record<string, readonly string[]>>;

const self = "'self'";
const none = "'none'";
/** A style within a page that is known by what it says, as `style-src` takes it. */
const hashOf = (style: string) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");

/** Of pages that say in words that they cannot be shown: they may stand at any address. */
const styleOfWords = hashOf(wordsStyle);

const ofDocuments: Directives = {
  "default-src": [self],
  // Data of the page's (JSON-LD) is no script, and needs no leave.
  "script-src": [self],
  "style-src": [self, styleOfWords],
  "img-src": [self, "data:"],
  "font-src": [self],
  "connect-src": [self],
  "object-src": [none],
  "base-uri": [none],
  "form-action": [self],
  "frame-ancestors": [none],
};

const ofCards: Directives = {
  "default-src": [none],
  "style-src": [hashOf(cardStyle), styleOfWords],
  "base-uri": [none],
  "form-action": [none],
  "frame-ancestors": ["*"],
};

/** Of public pages: nothing runs on them but files of this site's, and nothing is styled but by those. */
export const policyOfDocuments = written(ofDocuments);

/** Of cards, which stand on pages of others: nothing runs, and nothing is loaded. */
export const policyOfCards = written(ofCards);

/**
 * Of the desk: what Next writes into a page runs by a nonce of that answer's alone, and so does what it loads.
 * @param nonce at least 128 bits, in base64; a new one for each answer
 */
export const policyOfDesk = (nonce: string): string =>
  written({
    ...ofDocuments,
    // A browser that knows 'strict-dynamic' leaves 'self' out.
    "script-src": [self, `'nonce-${nonce}'`, "'strict-dynamic'"],
    "img-src": [self, "data:", "blob:"],
    // Newsroom single sign-on answers a form by sending the browser to its provider.
    "form-action": [self, "https:"],
  });

/** Of every page while a developer works on it: code is exchanged in a page that is open. */
export const policyOfDevelopment = (nonce: string): string =>
  written({
    ...ofDocuments,
    "script-src": [self, `'nonce-${nonce}'`, "'unsafe-eval'"],
    "style-src": [self, "'unsafe-inline'"],
    "connect-src": [self, "ws:"],
    "form-action": [self, "https:"],
  });
