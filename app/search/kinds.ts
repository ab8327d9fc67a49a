/** How many there are, as far as they were counted. */
export const countOf = ({ count, isMore }: { count: number; isMore: boolean }): string =>
  isMore ? `${count}+` : String(count);
