import type { Metadata } from "next";
import { unlisted, Words } from "@/app/alerts/words";
import { missing } from "@/app/parts/missing";
import { type Key, t } from "@/lib/language";

const said: Readonly<Record<string, readonly [title: Key, text: Key]>> = {
  asked: ["alerts.asked_title", "alerts.asked"],
  following: ["alerts.confirmed_title", "alerts.confirmed"],
  used: ["alerts.used_title", "alerts.used"],
  left: ["alerts.left_title", "alerts.left"],
  unknown: ["alerts.unknown_title", "alerts.unknown"],
};

interface Props {
  params: Promise<{ what: string }>;
}

const wordsFor = async ({ params }: Props) => {
  const { what } = await params;
  return Object.hasOwn(said, what) ? said[what] : undefined;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return unlisted((await wordsFor(props))?.[0] ?? "missing.title");
}

/** What came of asking, confirming or leaving. */
export default async function SaidPage(props: Props) {
  const words = await wordsFor(props);
  if (!words) return missing();
  const [title, text] = words;
  return (
    <Words heading={title} text={t(text)}>
      <p>
        <a href="/">{t("alerts.to_board")}</a>
      </p>
    </Words>
  );
}
