import { stop } from "@/app/alerts/actions";
import { unlisted, What, Words } from "@/app/alerts/words";
import { rich } from "@/components/rich";
import { recordDatabase } from "@/ledger";
import { t } from "@/lib/language";
import { wouldLeave } from "@/outward/alerts";
import { published } from "@/published/connection";

export const generateMetadata = () => unlisted("alerts.leave_title");

/** Opened from any mail about it, however old. */
export default async function LeavePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const about = await wouldLeave({ db: recordDatabase(), published: published() }, token);
  if (about === null) return <Words heading="alerts.unknown_title" text={t("alerts.unknown")} />;
  if (about === "gone") return <Words heading="alerts.left_title" text={t("alerts.left")} />;
  return (
    <Words heading="alerts.leave_title" text={rich("alerts.leave", { what: <What about={about} /> })}>
      <form action={stop}>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button">
          {t("alerts.leave_button")}
        </button>
      </form>
    </Words>
  );
}
