import type { Metadata } from "next";
import { encode } from "uqr";
import { confirmTwoStep, renewCodes, turnTwoStepOff } from "@/app/desk/actions/account";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { requestCaller } from "@/app/desk/request";
import { offerTwoStep, ownTwoStep } from "@/auth/two-step";
import { CodeForm } from "@/components/desk/account/account-forms";
import { TwoStepOffer } from "@/components/desk/account/two-step-offer";

export const metadata: Metadata = { title: "Two-step sign-in" };

export default async function TwoStepPage() {
  const user = await requireMay("account.own");
  const caller = await requestCaller();
  const { isOn, codesLeft } = await ownTwoStep(caller);
  return (
    <>
      <PageHead
        title="Two-step sign-in"
        above={{ href: "/desk/account", name: "Your account" }}
        about="Besides your password, a code from an app on a device that only you have."
      />
      {user.mustSetUpTwoStep ? (
        <p className="form-message">This newsroom asks it of its administrators: set it up to go on.</p>
      ) : null}
      {isOn ? <Change codesLeft={codesLeft} /> : <Offer />}
    </>
  );
}

async function Offer() {
  const { address, secret, sealed } = await offerTwoStep(await requestCaller());
  const { data } = encode(address, { border: 2 });
  return <TwoStepOffer action={confirmTwoStep} qr={data} secret={secret} sealed={sealed} />;
}

function Change({ codesLeft }: { codesLeft: number }) {
  const hint = "The one that your app shows, or a recovery code.";
  return (
    <div className="overview">
      <section className="desk-section">
        <h2>Recovery codes</h2>
        <p>
          {codesLeft} {codesLeft === 1 ? "is" : "are"} left. New ones take the place of the old.
        </p>
        <CodeForm action={renewCodes} submit="Make new codes" hint={hint} />
      </section>
      <section className="desk-section">
        <h2>Turn it off</h2>
        <CodeForm action={turnTwoStepOff} submit="Turn off two-step sign-in" hint={hint} />
      </section>
    </div>
  );
}
