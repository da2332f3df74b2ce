const attributes = require('./attributes.json');

/**
 * The attributes in the form of Taro’s component lists: `{ View: { 'aria-role': '' } }`, with no
 * default binding.
 */
module.exports = Object.fromEntries(
  Object.entries(attributes).map(([component, names]) => [
    component,
    Object.fromEntries(names.map(name => [name, ''])),
  ]),
);
