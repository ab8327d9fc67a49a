"use client";

import { useState } from "react";
import type { FormProps } from "@/components/desk/form/form";
import { CodeForm } from "./account-forms";

interface Props extends Pick<FormProps, "action"> {
  /** The modules of a QR code, row by row: true is dark. */
  qr: readonly (readonly boolean[])[];
  /** What it holds, to type where nothing can be scanned. */
  secret: string;
  sealed: string;
}

/** Sets up two-step sign-in. Keeps the first secret when the page is drawn again: an app has it by then. */
export function TwoStepOffer({ action, ...offered }: Props) {
  const [{ qr, secret, sealed }] = useState(offered);
  const dark = qr.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <CodeForm action={action} sealed={sealed} submit="Turn on two-step sign-in" hint="Six digits.">
      <ol className="list-decimal ps-6">
        <li>
          <p>Scan this with an authenticator app:</p>
          {/* Scanners want dark on light, whatever the page is. */}
          <svg
            viewBox={`0 0 ${qr.length} ${qr.length}`}
            className="my-2 size-52 bg-[#fff] fill-[#000]"
            role="img"
            aria-label="QR code"
          >
            <path d={dark.join("")} shapeRendering="crispEdges" />
          </svg>
          <p>
            Or type this key into it:{" "}
            <code className="issued-secret">{secret.match(/.{1,4}/g)?.join(" ")}</code>
          </p>
        </li>
        <li>
          <p>Write the code that the app shows.</p>
        </li>
      </ol>
    </CodeForm>
  );
}
