import type { Metadata } from "next";
import { addressIn, language } from "@/lib/language";
import { currentSettings } from "@/lib/settings";

/** How others show a link to a meeting's page: by a picture of its status (Open Graph, and X's words for the same). */
export function shownAs({
  title,
  description,
  key,
}: {
  title: string;
  description: string;
  key: string;
}): Pick<Metadata, "openGraph" | "twitter"> {
  const { siteUrl } = currentSettings();
  const url = `${siteUrl}${addressIn(language(), `/meetings/${key}`)}`;
  const picture = {
    url: `${siteUrl}/meetings/${key}/picture.png`,
    width: 1200,
    height: 630,
    alt: `${title}. ${description}`,
  };
  return {
    openGraph: { type: "article", siteName: "Onrecord", url, title, description, images: [picture] },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
  };
}
