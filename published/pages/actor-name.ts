/** Which actor, as a part of a row: null where a join finds none. */
export const nameOf = <Id, Key, Name, Kind>({
  id,
  key,
  name,
  kind,
}: {
  id: Id;
  key: Key;
  name: Name;
  kind: Kind;
}) => ({ id, key, name, kind });
