/** What a page says to programs (JSON-LD): our own JSON, with every < escaped. */
export const JsonLd = ({ json }: { json: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < escaped
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
);
