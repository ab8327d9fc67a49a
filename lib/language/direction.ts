interface Written {
  textInfo?: { direction: "ltr" | "rtl" };
  getTextInfo?(): { direction: "ltr" | "rtl" };
}

/** The direction in which a language (BCP 47) is written. Its method was a property in Node 20. */
export function directionOf(language: string): "ltr" | "rtl" {
  const written = new Intl.Locale(language) as unknown as Written;
  return (written.getTextInfo?.() ?? written.textInfo)?.direction ?? "ltr";
}

/** A language by its own name, as those who read it look for it. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
