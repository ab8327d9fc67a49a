const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Says what is being done, that it still is every ten seconds, and how long it took. */
export async function progress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  console.log(`${what} …`);
  const still = setInterval(() => console.log(`${what} … ${seconds(since)}`), 10_000);
  try {
    const result = await work();
    console.log(`${what}: done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(still);
  }
}
