"use client";

import { useEffect, useRef, useState } from "react";
import { useForm } from "@/components/desk/form/form-context";
import { TextField } from "@/components/desk/form/inputs";
import { archiveLink } from "@/lib/web/archive-link";

interface Props {
  defaultValue: string | null | undefined;
  /** The address on record. */
  url: string | null | undefined;
  retrievedAt: Date | null;
}

/**
 * Where an archive of the web keeps a copy of the source. Where one would be is offered for the address in the form;
 * nothing asks the archive for it but the editor who opens the link.
 */
export function ArchiveField({ defaultValue, url, retrievedAt }: Props) {
  const { touch } = useForm();
  const root = useRef<HTMLDivElement>(null);
  const [address, setAddress] = useState(url ?? "");
  const [has, setHas] = useState(Boolean(defaultValue));
  useEffect(() => {
    const { current: element } = root;
    const form = element?.closest("form");
    const look = () => {
      setAddress(fieldIn(form, "url")?.value.trim() ?? "");
      setHas((fieldIn(element, "archiveUrl")?.value.trim() ?? "") !== "");
    };
    look();
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  }, []);
  const offered = /^https?:\/\/[^/\s]/i.test(address) ? archiveLink(address, retrievedAt) : null;
  const take = () => {
    const field = fieldIn(root.current, "archiveUrl");
    if (!field || !offered) return;
    field.value = offered;
    setHas(true);
    field.focus();
    touch();
  };
  return (
    <div ref={root} className="grid gap-2">
      <TextField
        name="archiveUrl"
        label="Archived copy"
        type="url"
        hint="Where an archive of the web keeps it as it was. Readers find it beside the address."
        defaultValue={defaultValue}
      />
      {offered && !has ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          <a href={offered} target="_blank" rel="noreferrer">
            See whether the Internet Archive has one
          </a>
          <button type="button" className="button text-sm" onClick={take}>
            It has: take its address
          </button>
        </p>
      ) : null}
    </div>
  );
}

const fieldIn = (element: Element | null | undefined, name: string) =>
  element?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
