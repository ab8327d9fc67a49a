"use server";

import { formAction } from "@/app/desk/forms/form-action";
import { cancelRun, confirmRun, makeRun, mapRun } from "@/dossiers/runs";
import type { TableList, TableState } from "@/dossiers/vocabulary";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";

const pageOf = (id: string) => `/desk/imports/${id}`;

/** The import that a form is about. */
function idIn(form: FormData): string {
  const id = String(form.get("id") ?? "");
  if (!isId(id)) throw new RecordError("not_found", "There is no such import.");
  return id;
}

export async function sendFile(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const file = form.get("file");
    const isFile = file instanceof File;
    const { id } = await makeRun(
      context,
      {
        fileName: isFile ? file.name : "",
        update: form.get("update") === "on",
        note: fields.text("note"),
      },
      new Uint8Array(isFile ? await file.arrayBuffer() : []),
    );
    return pageOf(id);
  });
}

export async function nameColumns(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const id = idIn(form);
    const list = fields.text("list") as TableList;
    const columns: Record<string, string> = {};
    for (const [name, value] of form)
      if (name.startsWith(`${list}:`) && typeof value === "string" && value !== "")
        columns[name.slice(list.length + 1)] = value;
    await mapRun(context, id, { list, columns, state: fields.text("state") as TableState }).catch(
      (error: unknown) => {
        throw error instanceof RecordError ? inFields(error, list) : error;
      },
    );
    return pageOf(id);
  });
}

/** Columns stand in the form under what the rows are. */
function inFields({ code, message, fields }: RecordError, list: TableList): RecordError {
  const named = Object.entries(fields).map(([field, why]) => [
    field === "list" || field === "state" ? field : `${list}:${field}`,
    why,
  ]);
  return new RecordError(code, message, Object.fromEntries(named));
}

export async function importFile(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context) => {
    await confirmRun(context, idIn(form));
    return pageOf(idIn(form));
  });
}

export async function cancelImport(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context) => {
    await cancelRun(context, idIn(form));
    return pageOf(idIn(form));
  });
}
