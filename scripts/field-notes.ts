import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The part of a JSON Schema that notes are written into. */
export interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  const?: unknown;
}

/** Constants of the schema files by name; question kinds, which all call theirs `schema`, as `kind:<name>`. */
type Constants = Map<string, ts.Node>;

/**
 * Puts the comment above each field of the zod schemas into the JSON Schemas, where editors show it.
 * @param schemas by kind of file; changed in place
 * @param folder the project's `src`
 */
export function noteFields(schemas: Record<string, Schema>, folder: string): void {
  const constants = readConstants(folder);
  for (const [kind, schema] of Object.entries(schemas)) note(schema, constants.get(`${kind}Schema`), constants);
}

function readConstants(folder: string): Constants {
  const constants: Constants = new Map();
  for (const place of ['curriculum/schemas', 'quiz/kinds']) {
    for (const file of readdirSync(join(folder, place))) {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(folder, place, file), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      source.forEachChild((statement) => {
        if (ts.isFunctionDeclaration(statement) && statement.name && statement.body)
          constants.set(statement.name.text, statement.body);
        if (!ts.isVariableStatement(statement)) return;
        for (const { name, initializer } of statement.declarationList.declarations) {
          const known = name.getText() === 'schema' ? `kind:${file.replace('.tsx', '')}` : name.getText();
          if (initializer) constants.set(known, initializer);
        }
      });
    }
  }
  // What the schemas of question kinds are handed.
  const base = constants.get('questionBase');
  if (base) constants.set('base', base);
  return constants;
}

function note(schema: Schema | undefined, node: ts.Node | undefined, constants: Constants): void {
  if (!schema || !node) return;
  const options = schema.oneOf ?? schema.anyOf;
  if (options)
    for (const option of options)
      note(option, constants.get(`kind:${option.properties?.kind?.const}`) ?? node, constants);
  if (schema.items) note(schema.items, node, constants);
  for (const property of properties(node, constants)) {
    const target = schema.properties?.[property.name.getText()];
    if (!target) continue;
    const told = comment(property);
    if (told) target.description ??= told;
    note(target, ts.isPropertyAssignment(property) ? property.initializer : property.name, constants);
  }
}

/** The fields of every object an expression is made of: `z.array(step)`, `base.extend({ … })`, `{ ...provenance }`. */
function properties(node: ts.Node, constants: Constants): (ts.PropertyAssignment | ts.ShorthandPropertyAssignment)[] {
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    return constant && constant !== node ? properties(constant, constants) : [];
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return properties(property.expression, constants);
      return ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property) ? [property] : [];
    });
  }
  if (ts.isCallExpression(node)) {
    return [...node.arguments, node.expression].flatMap((part) => properties(part, constants));
  }
  if (ts.isPropertyAccessExpression(node)) return properties(node.expression, constants);
  if (ts.isArrowFunction(node)) return properties(node.body, constants);
  if (ts.isBlock(node)) {
    return node.statements.flatMap((statement) =>
      ts.isReturnStatement(statement) && statement.expression ? properties(statement.expression, constants) : [],
    );
  }
  return [];
}

function comment(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment: text }) => (typeof text === 'string' ? text : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
