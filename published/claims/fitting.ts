/** How long the words of the claims of one section may be together, in characters of their JSON. */
const longest = 90_000;

/** As many claims from the first on as fit on a page: one at least, however long it is. */
export function fitting<Claim>(claims: readonly Claim[]): Claim[] {
  let length = 0;
  return claims.filter((claim, n) => {
    length += JSON.stringify(claim).length;
    return n === 0 || length <= longest;
  });
}
