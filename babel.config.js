// Taro's Babel: React with the automatic runtime, TypeScript, syntax for the phones we ship to (browserslist).
module.exports = {
  plugins: ['./config/contractNames.cjs'],
  presets: [
    [
      'taro',
      {
        ...{ framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false },
        // Every phone of ours knows them. Babel counts in old faults that our code does not meet: the order in which a
        // destructuring looks things up, and a function expression whose parameter has its own name, which the minifier takes away.
        exclude: ['transform-parameters', 'transform-destructuring'],
      },
    ],
  ],
};
