/** A chain as it will read, the source's publisher first: `Censor.NET ← CNN ← unnamed source`. */
export function ChainPreview({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <p className="chain-preview">
      <bdi>{links.join(" ← ")}</bdi>
    </p>
  );
}
