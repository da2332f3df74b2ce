// The parts of CloudBase’s SDK that a function does not load at its start. The SDK requires all of
// them, but the database and the caller’s identity need none.

/**
 * These packages are never used: models, SQL, AI, tickets, credentials of other machines. When
 * called, they throw their name.
 */
const leftOut = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  'axios',
  'jsonwebtoken',
  'web-streams-polyfill',
];
/**
 * Packages for files and WeChat’s interfaces. Each is a file of its own, loaded by the first call
 * that needs it.
 */
const late = ['form-data', 'xml2js'];

const leftOutSource = name =>
  `module.exports = new Proxy({}, { get(_, key) {
    if (key === '__esModule') return true;
    throw new Error('${name} is left out of the functions (config/sdkParts.mjs)');
  } });`;

const lateSource = name =>
  `module.exports = new Proxy({}, { get(_, key) {
    if (key === '__esModule') return true;
    const loaded = require('./${name}.js');
    return key === 'default' ? loaded : loaded[key];
  } });`;

const isOfSdk = importer =>
  importer.replaceAll('\\', '/').includes('node_modules/@cloudbase/node-sdk/');

/**
 * Takes the parts out of a bundle.
 *
 * @returns {{ plugin: import("esbuild").Plugin, files: Map<string, string> }} `files`: the path of
 * each late part by its name, which must be bundled beside
 */
export function withoutSdkParts() {
  const files = new Map();
  const plugin = {
    name: 'parts of the SDK',
    setup({ onResolve, onLoad, resolve }) {
      const names = new RegExp(`^(${[...leftOut, ...late].join('|')})$`);
      onResolve({ filter: names }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === 'as it is' || !isOfSdk(importer)) return;
        if (late.includes(path)) {
          const found = await resolve(path, { resolveDir, kind, pluginData: 'as it is' });
          files.set(path, found.path);
        }
        return { path, namespace: 'sdk-part' };
      });
      onResolve({ filter: /^\.\//, namespace: 'sdk-part' }, ({ path }) => ({
        path,
        external: true,
      }));
      onLoad({ filter: /./, namespace: 'sdk-part' }, ({ path }) => ({
        contents: leftOut.includes(path) ? leftOutSource(path) : lateSource(path),
      }));
    },
  };
  return { plugin, files };
}
