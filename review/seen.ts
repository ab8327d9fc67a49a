/** A claim as somebody saw it: an act on it is refused when it has changed since. */
export interface SeenClaim {
  id: string;
  version: number;
}
