const keys: readonly (readonly [where: string, keys: string, does: string])[] = [
  ["Everywhere", "Ctrl K", "goes to a meeting, an actor, a source, a question or a page, or logs there"],
  ["Everywhere", "?", "shows these keys"],
  ["In a form", "Ctrl Enter", "presses its main button"],
  ["In a form", "Esc", "closes a list or a dialog; one that holds text asks first"],
  ["In a list that is typed ahead in", "Enter", "takes what is marked"],
  ["In a chain", ",", "ends a name"],
  ["Reviewing", "Ctrl Enter", "approves and goes on to the next"],
  ["Reviewing", "Ctrl Backspace", "goes to the reason for sending back"],
  ["Reviewing", "Ctrl ↓", "goes on without deciding"],
];

/** The keys of the desk, by where they work. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const places = [...new Set(keys.map(([where]) => where))];
  return (
    <div className="grid gap-4">
      {places.map((place) => (
        <section key={place}>
          <h3 className="m-0 text-sm text-ink-soft">{place}</h3>
          <dl className="m-0 grid gap-1">
            {keys
              .filter(([where]) => where === place)
              .map(([, pressed, does]) => (
                <div key={pressed} className="grid grid-cols-[9rem_1fr] gap-3">
                  <dt>
                    {pressed.split(" ").map((key) => (
                      <kbd key={key}>{key} </kbd>
                    ))}
                  </dt>
                  <dd className="m-0">{does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="text-sm text-ink-soft">
        On a Mac, <kbd>⌘</kbd> does what <kbd>Ctrl</kbd> does here.
      </p>
      <p>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </div>
  );
}
