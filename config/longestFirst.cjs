/** Suites whose files take longest, and files that do in others: begun last, one of them would keep one core waiting. */
const LONG = ['faults', 'journeys', 'weapp', 'bench'];
const LONGEST = [/faults\/kill/, /faults\/notices\.test/, /journeys\/looks/, /faults\/reminders/];

const rank = ({ path, context }) => {
  const longest = LONGEST.findIndex(each => each.test(path));
  if (longest >= 0) return longest - LONGEST.length;
  const long = LONG.indexOf(context.config.displayName.name);
  return long >= 0 ? long : LONG.length;
};

/** The order in which jest takes the test files: a clean clone knows of no earlier run. Nothing depends on it but the time. */
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
