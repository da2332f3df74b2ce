const { join } = require('node:path');

/**
 * The statistics asked of webpack after a compilation. Taro asks twice for everything, which takes
 * most of the time.
 */
const briefly = { all: false, errors: true, warnings: true };

class BriefStats {
  apply(compiler) {
    // This hook runs before all other listeners.
    compiler.hooks.done.tap({ name: 'BriefStats', stage: Number.NEGATIVE_INFINITY }, stats => {
      const toJson = stats.toJson.bind(stats);
      stats.toJson = options => toJson(options && Object.keys(options).length ? options : briefly);
    });
  }
}

/**
 * Taro plugin for `npm run dev`. It compiles an edit as quickly as possible, and keeps compiled
 * code under .cache for the next start. It tells the parent process when the pages are ready, and
 * reports their errors.
 */
module.exports = ctx => {
  ctx.modifyWebpackChain(({ chain }) => {
    chain.plugins.delete('webpackbar');
    chain.plugin('briefStats').use(BriefStats);
    chain.merge({
      watchOptions: { aggregateTimeout: 20 },
      cache: {
        type: 'filesystem',
        cacheDirectory: join(ctx.paths.appPath, '.cache/dev/webpack'),
        buildDependencies: { config: [join(ctx.paths.appPath, 'config/index.ts'), __filename] },
        // The cache is not written during edits.
        idleTimeout: 60_000,
        idleTimeoutForInitialStore: 5_000,
      },
    });
  });
  ctx.onBuildFinish(({ error, stats }) => {
    const { errors = [] } = stats?.toJson() ?? {};
    const problems = [error, ...errors].flatMap(each => each?.message ?? []);
    process.send?.({ ms: stats ? stats.endTime - stats.startTime : 0, problems });
  });
  // The parent process has ended.
  process.on('disconnect', () => process.exit(0));
};
