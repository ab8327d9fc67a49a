import type { FormState } from "@/lib/form";

// Forms of this page send nothing: their actions are these, in the browser.

/** Refuses whatever is sent. */
export const refuse = async (): Promise<FormState> => ({
  values: {},
  errors: { title: "Write what it is called.", place: "It cannot be both at sea and on land." },
  message: "Some fields need attention.",
});

/** Does nothing, and answers as if a link had been made. */
export const issue = async (): Promise<FormState> => ({
  values: {},
  errors: {},
  done: "Invited.",
  issued: { link: "https://onrecord.example/desk/set-password/shown-this-once" },
});

/** Never answers. */
export const fail = async (): Promise<FormState> => {
  throw new Error("The sample is never answered.");
};
