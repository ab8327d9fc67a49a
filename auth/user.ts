import type { Role } from "./vocabulary";

/** Whoever is signed in. A *user* works on the record; an *actor* is always somebody in it. */
export interface User {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** Set where the newsroom asks two-step sign-in of its administrators and this one has yet to set it up. */
  mustSetUpTwoStep?: boolean;
}
