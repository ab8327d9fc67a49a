"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ImportState } from "@/dossiers/vocabulary";

interface Far {
  state: ImportState;
  done: number;
  total: number;
}

const every = 1_000;

/** How far an import is; has the page drawn anew once it stands otherwise. */
export function Progress({ id, ...start }: Far & { id: string }) {
  const router = useRouter();
  const [far, setFar] = useState<Far>(start);
  const { state } = start;
  useEffect(() => {
    const asking = setInterval(async () => {
      const response = await fetch(`/desk/imports/${id}/state`).catch(() => null);
      if (!response?.ok || response.redirected) return;
      const now = (await response.json()) as Far;
      setFar(now);
      if (now.state !== state) router.refresh();
    }, every);
    return () => clearInterval(asking);
  }, [id, state, router]);
  const { done, total } = far;
  return (
    <div className="grid gap-2">
      <progress
        className="w-full"
        aria-label={state === "checking" ? "Checking" : "Importing"}
        {...(total > 0 && { value: done, max: total })}
      />
      <p role="status" className="entry-detail">
        {total > 0
          ? `${done.toLocaleString("en")} of ${total.toLocaleString("en")} items`
          : "It is about to begin."}
      </p>
    </div>
  );
}
