import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./globals.css";
import "./styles/fonts.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { directionOf, language, t } from "@/lib/language";

/** Every page is rendered when it is asked for: what it shows may have changed since. */
export const dynamic = "force-dynamic";

export const generateMetadata = (): Metadata => ({
  title: { default: "Onrecord", template: "%s — Onrecord" },
  description: t("site.description"),
});

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1e24" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const spoken = language();
  return (
    <html lang={spoken} dir={directionOf(spoken) === "rtl" ? "rtl" : undefined}>
      <body>
        <a className="skip" href="#main">
          {t("site.skip")}
        </a>
        {children}
      </body>
    </html>
  );
}
