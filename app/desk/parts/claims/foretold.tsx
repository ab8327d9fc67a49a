interface Props {
  title: string;
  effects: readonly string[];
}

/** What publishing or retracting a claim will do to what readers see, before anybody does. */
export function Foretold({ title, effects }: Props) {
  if (effects.length === 0) return null;
  return (
    <section className="notice">
      <h2 id="foretold">{title}</h2>
      <Effects effects={effects} />
    </section>
  );
}

export function Effects({ effects }: Pick<Props, "effects">) {
  return (
    <ul className="plain">
      {effects.map((effect) => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
  );
}
