// What of CloudBase's SDK the functions begin without. The SDK requires all of these at its start, and needs none of them
// for the database and the caller's identity.

/** Never used here: models, SQL, AI, tickets, credentials of a machine that is no function. Asked for, they throw their name. */
const leftOut = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  'axios',
  'jsonwebtoken',
  'web-streams-polyfill',
];
/** Used by some calls only, for files and WeChat's interfaces: each is a file of its own that the first such call loads. */
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
 * @returns {{ plugin: import("esbuild").Plugin, files: Map<string, string> }} `files`: by its name where each late part lies,
 *   which must be bundled beside
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
