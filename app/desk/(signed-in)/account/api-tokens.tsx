import { makeToken, revokeToken } from "@/app/desk/actions/account";
import { At } from "@/app/desk/parts/when";
import type { ownApiTokens } from "@/auth/api-tokens";
import { TokenForm } from "@/components/desk/account/account-forms";
import { Confirmed } from "@/components/desk/form/confirmed";

/** What programs are known by that send dossiers in one's name. */
export function ApiTokens({ tokens }: { tokens: Awaited<ReturnType<typeof ownApiTokens>> }) {
  return (
    <section className="desk-section">
      <h2>API tokens</h2>
      <p>
        With a token, a program sends dossiers in your name to <code>/api/v1/import</code>.
      </p>
      <ul className="ruled">
        {tokens.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <p className="entry-detail">
              Made <At time={createdAt} />
              {lastUsedAt ? (
                <>
                  , last used <At time={lastUsedAt} />
                </>
              ) : (
                ", not used yet"
              )}
            </p>
            <Confirmed destructive action={revokeToken} label="Revoke" yes="Revoke">
              <input type="hidden" name="token" value={id} />
              <p>
                Programs that use <bdi>{name}</bdi> are refused from then on.
              </p>
            </Confirmed>
          </li>
        ))}
      </ul>
      <TokenForm action={makeToken} />
    </section>
  );
}
