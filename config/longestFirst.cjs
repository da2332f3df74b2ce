/**
 * The slowest suites, and the slowest files of others. Started last, one of them would keep a
 * single core busy at the end.
 */
const LONG = ['faults', 'journeys', 'weapp', 'bench'];
const LONGEST = [/faults\/kill/, /faults\/notices\.test/, /journeys\/looks/, /faults\/reminders/];

const rank = ({ path, context }) => {
  const longest = LONGEST.findIndex(each => each.test(path));
  if (longest >= 0) return longest - LONGEST.length;
  const long = LONG.indexOf(context.config.displayName.name);
  return long >= 0 ? long : LONG.length;
};

/**
 * The order in which jest starts the test files, because a clean clone has no timings of an earlier
 * run. Only the total time depends on it.
 */
module.exports = class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }
  allFailedTests(tests) {
    return tests;
  }
  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_test, index) => index % shardCount === shardIndex - 1);
  }
  cacheResults() {}
};
