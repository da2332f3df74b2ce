const { join } = require('node:path');

/** What webpack is asked for after a compilation: Taro asks twice for everything, which takes most of the time. */
const briefly = { all: false, errors: true, warnings: true };

class BriefStats {
  apply(compiler) {
    // Before all others who hear that it is done.
    compiler.hooks.done.tap({ name: 'BriefStats', stage: Number.NEGATIVE_INFINITY }, stats => {
      const toJson = stats.toJson.bind(stats);
      stats.toJson = options => toJson(options && Object.keys(options).length ? options : briefly);
    });
  }
}

/**
 * Taro plugin for `npm run dev`: compiles an edit as quickly as can be, keeps what is compiled under .cache for the next
 * start, and tells the process that started Taro's watch when the pages are there, and what is wrong with them.
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
        // Not while somebody edits.
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
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit(0));
};
