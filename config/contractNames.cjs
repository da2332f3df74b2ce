const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const TYPES = join(__dirname, '..', 'types');

/** The parts of a contract that only the functions need. */
const CHECKED = new Set(['input', 'output']);

/**
 * Babel plugin of the pages’ builds. From `types/` it keeps the names (of contracts, kinds and
 * states) and removes every schema, and zod with them, because the hospital checks what pages send.
 * A page that imports a schema does not build: webpack names the missing export.
 */
module.exports = function contractNames(babel) {
  const reading = reader(babel);
  return {
    name: 'contract-names',
    visitor: {
      Program(program, { filename }) {
        if (filename && isContract(filename)) leaveNames(program, filename, reading);
      },
    },
  };
};

const isContract = file => !relative(TYPES, file).startsWith('..');

/** Removes the schemas of a program. */
function leaveNames(program, file, schemasOf) {
  program.traverse({ CallExpression: leaveContract });
  program.scope.crawl();
  const tainted = new Set(
    program.get('body').flatMap(statement => schemasFrom(statement, file, schemasOf)),
  );
  const made = program.get('body').flatMap(makesOf);
  let before = 0;
  while (before < tainted.size) {
    before = tainted.size;
    for (const { names, uses } of made)
      if (uses.some(name => tainted.has(name))) for (const name of names) tainted.add(name);
  }
  for (const { path, uses } of made) if (uses.some(name => tainted.has(name))) path.remove();
  for (const statement of program.get('body')) if (isZod(statement)) statement.remove();
  program.scope.crawl();
}

/**
 * The parts of a statement that can be removed: each with its declared names, and the program’s
 * names that it uses as values.
 */
function makesOf(statement) {
  if (statement.isImportDeclaration()) return [];
  const declaration = statement.get('declaration');
  const whole = declaration.node ? declaration : statement;
  const parts = whole.isVariableDeclaration() ? whole.get('declarations') : [statement];
  return parts.map(path => {
    const declares = path === statement ? whole : path;
    return { path, names: Object.keys(declares.getBindingIdentifiers()), uses: usesOf(path) };
  });
}

function usesOf(path) {
  const uses = new Set();
  path.traverse({
    TSType: type => type.skip(),
    TSTypeAliasDeclaration: type => type.skip(),
    TSInterfaceDeclaration: type => type.skip(),
    ReferencedIdentifier({ node: { name }, scope }) {
      if (scope.getBinding(name)?.scope.path.isProgram()) uses.add(name);
    },
  });
  return [...uses];
}

/** Removes the schemas from `contract({ … })`. */
function leaveContract(call) {
  const [declared] = call.get('arguments');
  if (!call.get('callee').isIdentifier({ name: 'contract' })) return;
  if (!declared?.isObjectExpression()) return;
  for (const property of declared.get('properties'))
    if (CHECKED.has(property.node.key?.name)) property.remove();
}

const isZod = statement => statement.isImportDeclaration() && statement.node.source.value === 'zod';

/** The names of schemas that a statement imports. Re-exported schemas are removed at once. */
function schemasFrom(statement, file, schemasOf) {
  if (isZod(statement)) return Object.keys(statement.getBindingIdentifiers());
  const source = statement.node.source?.value;
  if (!source?.startsWith('.')) return [];
  const schemas = schemasOf(join(dirname(file), source));
  const specifiers = statement.get('specifiers');
  if (statement.isImportDeclaration())
    return specifiers
      .filter(({ node }) => schemas.has(node.imported?.name))
      .map(({ node }) => node.local.name);
  for (const specifier of specifiers)
    if (schemas.has(specifier.node.local.name)) specifier.remove();
  return [];
}

/** Returns a function that lists the exports of a module of `types/` that are schemas. */
function reader({ parseSync, traverse }) {
  const known = new Map();
  return function schemasOf(module) {
    const file = [`${module}.ts`, join(module, 'index.ts')].find(each => existsSync(each));
    if (!file || !isContract(file)) return new Set();
    if (known.has(file)) return known.get(file);
    known.set(file, new Set());
    const ast = parseSync(readFileSync(file, 'utf8'), {
      ...{ filename: file, configFile: false, babelrc: false },
      parserOpts: { plugins: ['typescript'] },
    });
    traverse(ast, {
      Program(program) {
        const before = exportsOf(program);
        leaveNames(program, file, schemasOf);
        const after = new Set(exportsOf(program));
        known.set(file, new Set(before.filter(name => !after.has(name))));
        program.stop();
      },
    });
    return known.get(file);
  };
}

const exportsOf = program =>
  program
    .get('body')
    .filter(statement => statement.isExportNamedDeclaration())
    .flatMap(statement => [
      ...statement.node.specifiers.map(({ exported }) => exported.name),
      ...(statement.node.declaration
        ? Object.keys(statement.get('declaration').getBindingIdentifiers())
        : []),
    ]);
