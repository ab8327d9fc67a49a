export const roles = ["staff", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** How somebody signed in: with a password, with a one-time code besides, or at the newsroom's provider. */
export const signInMethods = ["password", "code", "single_sign_on"] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What a program may do with an API token: send dossiers. */
export const tokenScopes = ["import"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What happens to accounts, as the audit page tells it. */
export const accountEvents = [
  "signed_in",
  "sign_in_refused",
  "code_refused",
  "sign_in_limited",
  "invited",
  "link_issued",
  "password_set",
  "password_changed",
  "role_changed",
  "disabled",
  "enabled",
  "two_step_set_up",
  "two_step_removed",
  "recovery_code_used",
  "sessions_closed",
  "api_token_made",
  "api_token_revoked",
  "webhook_added",
  "webhook_secret_made",
  "webhook_turned_on",
  "webhook_turned_off",
  "webhook_removed",
] as const;
export type AccountEvent = (typeof accountEvents)[number];

export const accountEventLabels: Record<AccountEvent, string> = {
  signed_in: "Signed in",
  sign_in_refused: "Sign-in refused",
  code_refused: "Sign-in refused: wrong code",
  sign_in_limited: "Sign-in refused: too many attempts",
  invited: "Invited",
  link_issued: "New password link",
  password_set: "Password set with a link",
  password_changed: "Password changed",
  role_changed: "Role changed",
  disabled: "Disabled",
  enabled: "Enabled again",
  two_step_set_up: "Two-step sign-in set up",
  two_step_removed: "Two-step sign-in removed",
  recovery_code_used: "Recovery code used",
  sessions_closed: "Signed out elsewhere",
  api_token_made: "API token made",
  api_token_revoked: "API token revoked",
  webhook_added: "Webhook added",
  webhook_secret_made: "New secret of a webhook",
  webhook_turned_on: "Webhook turned on",
  webhook_turned_off: "Webhook turned off",
  webhook_removed: "Webhook removed",
};

export const roleLabels: Record<Role, string> = {
  staff: "Staff",
  editor: "Editor",
  admin: "Administrator",
};
