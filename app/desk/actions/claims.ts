"use server";

import { attendanceOf, statementOf, statusChangeOf } from "@/app/desk/forms/claim-fields";
import { formAction } from "@/app/desk/forms/form-action";
import { askWhetherStatement } from "@/app/desk/forms/same";
import { save } from "@/app/desk/forms/save-claim";
import type { FormState } from "@/lib/form";
import { editAttendance, editStatusChange, logAttendance, logStatusChange } from "@/meetings";
import { editStatement, logStatement } from "@/statements";

export async function saveStatusChange(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) =>
    save(context, fields, await statusChangeOf(fields), { log: logStatusChange, edit: editStatusChange }),
  );
}

export async function saveAttendance(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) =>
    save(context, fields, await attendanceOf(fields), { log: logAttendance, edit: editAttendance }),
  );
}

export async function saveStatement(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const statement = await statementOf(fields);
    if (fields.text("version") === null) await askWhetherStatement(context, fields, statement);
    return save(context, fields, statement, { log: logStatement, edit: editStatement });
  });
}
