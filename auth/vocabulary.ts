export const roles = ["staff", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  staff: "Staff",
  editor: "Editor",
  admin: "Administrator",
};
