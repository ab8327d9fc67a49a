/** How many items a page of the lists has. */
export const pageLimits = { usual: 50, most: 100 } as const;
