const { join } = require('node:path');
const components = require('./merge');

/**
 * Taro plugin: adds WeChat’s accessibility attributes (`aria-role` …) to the templates, which lack
 * them by default.
 */
module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template?.mergeComponents) return;
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [platform.runtimePath, join(__dirname, 'runtime.js')];
    },
  });
};
