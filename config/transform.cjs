const { createHash } = require('node:crypto');
const { createTransformer } = require('@swc/jest');
const { version } = require('@swc/core/package.json');

const options = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};
const swc = createTransformer(options);
const how = JSON.stringify([version, options]);

/**
 * Compiles the tests and what they test. Jest keeps the result of a file under a key. The key of
 * @swc/jest differs in each suite, so the rules would be compiled nine times.
 */
module.exports = {
  ...swc,
  getCacheKey: (source, file) =>
    createHash('sha1').update([how, file, source].join('\0')).digest('hex'),
};
