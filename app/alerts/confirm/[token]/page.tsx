import { confirm } from "@/app/alerts/actions";
import { unlisted, What, Words } from "@/app/alerts/words";
import { rich } from "@/components/rich";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { t } from "@/lib/language";
import { wouldFollow } from "@/outward/alerts";
import { published } from "@/published/connection";

export const generateMetadata = () => unlisted("alerts.confirm_title");

/** Opened from a mail. It asks once more: programs that look through mail open links, and press no buttons. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const given = { db: recordDatabase(), published: published(), clock: systemClock };
  const about = await wouldFollow(given, token);
  if (!about) return <Words heading="alerts.used_title" text={t("alerts.used")} />;
  return (
    <Words heading="alerts.confirm_title" text={rich("alerts.confirm", { what: <What about={about} /> })}>
      <form action={confirm}>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button">
          {t("alerts.confirm_button")}
        </button>
      </form>
    </Words>
  );
}
