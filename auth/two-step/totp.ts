import { Secret, TOTP } from "otpauth";

/** What secrets are sealed for. */
export const use = "two-step sign-in";

const period = 30;

/** The codes of a secret (RFC 6238): six digits, every 30 seconds, SHA-1, which is what authenticator apps take. */
const codesOf = (secret: string, label = "") =>
  new TOTP({
    issuer: "Onrecord",
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period,
  });

/** A new secret, in base 32: 160 random bits (RFC 4226, 4). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from a QR code. */
export const addressForApp = (secret: string, email: string): string => codesOf(secret, email).toString();

/** The time step for which a code is right, or null. The step before and the one after count too: clocks differ. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = codesOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** The code of a moment. */
export const codeAt = (secret: string, now: Date): string =>
  codesOf(secret).generate({ timestamp: now.getTime() });
