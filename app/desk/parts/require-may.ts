import { forbidden } from "next/navigation";
import { requireUser } from "@/app/desk/request";
import { type Action, can, type User } from "@/auth";

/** Whoever sent this request, once allowed; others get the page that says so, as 403. */
export async function requireMay(action: Action): Promise<User> {
  const user = await requireUser();
  if (!can(user, action).allowed) forbidden();
  return user;
}
