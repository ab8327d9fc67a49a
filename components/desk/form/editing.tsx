"use client";

import { useForm } from "./form-context";

/**
 * Which record an edit is of, and the version that its editor saw. Restored typing keeps the version that it was typed
 * into, so that a change made since is noticed.
 */
export function Editing({ id, version }: { id: string; version: number }) {
  const { restored } = useForm();
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={restored["version"] ?? version} />
    </>
  );
}
