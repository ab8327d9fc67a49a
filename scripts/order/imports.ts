import { parseSync, Visitor } from "oxc-parser";

/** What one file imports, and on which line. */
export interface Import {
  specifier: string;
  line: number;
}

type Sourced = { start: number; source: { type: string } | null };

/** Every import of a file: of values and of types, `export … from`, `import("…")` as a value and as a type. */
export function importsOf(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const found: Import[] = [];
  const add = ({ start, source }: Sourced): void => {
    if (source && "value" in source && typeof source.value === "string")
      found.push({ specifier: source.value, line: text.slice(0, start).split("\n").length });
  };
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }).visit(program);
  return found;
}
