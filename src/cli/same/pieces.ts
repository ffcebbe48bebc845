import ts from 'typescript';

const parse = (code: string): ts.SourceFile =>
  ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

/** The names that a script gives itself, in any of its scopes. */
const ownNames = (script: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionLike(node) ||
        ts.isClassLike(node) ||
        ts.isImportClause(node) ||
        ts.isImportSpecifier(node) ||
        ts.isNamespaceImport(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(script);
  return names;
};

/** Is it a name in the scope, and not that of a property? */
const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isGetAccessorDeclaration(parent) ||
    ts.isSetAccessorDeclaration(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent)
  );
};

/** A piece of code with its own names as numbers, each in the order of its first appearance. */
const worded = (piece: ts.Node, own: ReadonlySet<string>): string => {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const numberOf = (name: string): string => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `$${number}`;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) {
      words.push(node.name.text, ':', own.has(node.name.text) ? numberOf(node.name.text) : '');
      return;
    }
    if (ts.isBindingElement(node) && !node.propertyName && ts.isObjectBindingPattern(node.parent)) {
      if (ts.isIdentifier(node.name) && !node.dotDotDotToken) words.push(node.name.text, ':');
    }
    if (ts.isIdentifier(node) && isReference(node) && own.has(node.text)) {
      words.push(numberOf(node.text));
      return;
    }
    const children = node.getChildren();
    if (children.length === 0) words.push(node.getText());
    else children.forEach(visit);
  };
  visit(piece);
  return words
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=[`"'](?:\.\/|_astro\/))[\w.~@-]+(?=\.js[`"'])/g, '#');
};

/** `a(),b()` is two statements that were made one. */
const parts = (node: ts.Expression): readonly ts.Expression[] =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken
    ? [...parts(node.left), ...parts(node.right)]
    : [node];

const piecesOfStatement = (node: ts.Statement): readonly ts.Node[] => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations;
  if (ts.isExpressionStatement(node)) return parts(node.expression);
  return [node];
};

/** What only joins scripts to each other: `$1=$2($3(),1)`, the list of what to load with a script. */
const isJoint = (piece: string): boolean =>
  /^\$1 = (?:[ (),]|\$\d+|\b1\b)*$/.test(piece) || piece.includes('_astro/#');

/**
 * The code of scripts, one piece for each thing that stands at the top of one, sorted. How a build cut
 * the scripts, and how it called what is in them, cannot be seen in it; every word, number and property can.
 */
export const piecesOf = (scripts: readonly string[]): readonly string[] =>
  scripts
    .flatMap((code) => {
      const script = parse(code);
      const own = ownNames(script);
      return script.statements.flatMap(piecesOfStatement).map((piece) => worded(piece, own));
    })
    .filter((piece) => !isJoint(piece))
    .sort();
