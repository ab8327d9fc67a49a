import type { MetadataRoute } from "next";

/** What a device shows of the site once it is kept among its apps. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Onrecord",
    short_name: "Onrecord",
    description: "The record of diplomatic meetings.",
    start_url: "/",
    display: "browser",
    background_color: "#fcfbf8",
    theme_color: "#ffffff",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
    ],
  };
}
