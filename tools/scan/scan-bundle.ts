import ts from 'typescript';
import { addresses, globals, named } from './network-identifiers.ts';

export interface Finding {
  /** What was found: a name of the list, `ADDRESS =` for one that is set, `open()`, or `import(…)` of what is no literal. */
  readonly what: string;
  /** Line and column, from 1. */
  readonly place: string;
  readonly around: string;
}

/**
 * Every place of a script at which something of the list stands. What it can't see is a name that is put together when the
 * code runs, such as `self['fet' + 'ch']`: against that there is the jail, and the tests that watch what arrives.
 */
export const scanBundle = (name: string, text: string): readonly Finding[] => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const findings: Finding[] = [];
  const add = (node: ts.Node, what: string): void => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
    const around = text.slice(Math.max(0, node.getStart() - 30), node.getEnd() + 40).replace(/\s+/g, ' ');
    findings.push({ what, place: `${line + 1}:${character + 1}`, around });
  };
  const visit = (node: ts.Node): void => {
    const what = faultOf(node);
    if (what !== undefined) add(node, what);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
};

const faultOf = (node: ts.Node): string | undefined => {
  if (ts.isCallExpression(node)) return faultOfCall(node);
  if (ts.isBinaryExpression(node)) return faultOfAssignment(node);
  if (ts.isIdentifier(node)) return named.has(node.text) && !isTypeTest(node) ? node.text : undefined;
  // `self['fetch']`, and a key in quotes.
  if (ts.isStringLiteralLike(node) && named.has(node.text) && isName(node)) return node.text;
  return undefined;
};

const faultOfCall = ({ expression, arguments: [first] }: ts.CallExpression): string | undefined => {
  if (expression.kind === ts.SyntaxKind.ImportKeyword)
    return first && ts.isStringLiteralLike(first) ? undefined : 'import(…)';
  if (ts.isIdentifier(expression) && expression.text === 'open') return 'open()';
  const property = propertyOf(expression);
  if (!property) return undefined;
  if (property.name === 'open' && ts.isIdentifier(property.of) && globals.has(property.of.text))
    return 'open()';
  if (property.name === 'write' && ts.isIdentifier(property.of) && property.of.text === 'document')
    return 'document.write';
  const sets = property.name === 'setAttribute' || property.name === 'setAttributeNS';
  if (sets && first && ts.isStringLiteralLike(first) && addresses.has(first.text)) return `${first.text} =`;
  return undefined;
};

const faultOfAssignment = ({ left, operatorToken }: ts.BinaryExpression): string | undefined => {
  const { kind } = operatorToken;
  if (kind < ts.SyntaxKind.FirstAssignment || kind > ts.SyntaxKind.LastAssignment) return undefined;
  const property = propertyOf(left);
  return property && addresses.has(property.name) ? `${property.name} =` : undefined;
};

const propertyOf = (node: ts.Node): { readonly of: ts.Expression; readonly name: string } | undefined => {
  if (ts.isPropertyAccessExpression(node)) return { of: node.expression, name: node.name.text };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return { of: node.expression, name: node.argumentExpression.text };
  return undefined;
};

/** `value instanceof Function` builds none. */
const isTypeTest = (node: ts.Identifier): boolean =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
  node.parent.right === node;

const isName = (node: ts.StringLiteralLike): boolean =>
  (ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  (ts.isBindingElement(node.parent) && node.parent.propertyName === node);
