import type { Asked } from "@/published/search/filters";

/** The address of a search, with what is asked otherwise than before; a null takes something away. */
export function searchAddress(
  asked: Asked,
  otherwise: Partial<Record<keyof Asked | "after", string | null>> = {},
): string {
  const params = Object.entries({ ...asked, ...otherwise }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return params.length > 0 ? `/search?${new URLSearchParams(params)}` : "/search";
}
