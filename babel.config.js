// Taro's Babel: React with the automatic runtime, TypeScript, syntax for the phones we ship to (browserslist).
module.exports = {
  plugins: ['./config/contractNames.cjs'],
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false },
    ],
  ],
};
