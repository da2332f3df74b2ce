const { join } = require('node:path');
const components = require('./merge');

/** Taro plugin: WeChat's accessibility attributes (`aria-role` …) reach the templates, which leave them out by themselves. */
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
