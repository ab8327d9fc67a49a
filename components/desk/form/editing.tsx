"use client";

import { useForm } from "./form-context";

/** What an edit must say: which, and the version that was seen; typing that is put back keeps the version it was made to. */
export function Editing({ id, version }: { id: string; version: number }) {
  const { restored } = useForm();
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={restored["version"] ?? version} />
    </>
  );
}
