const attributes = require('./attributes.json');

/** The attributes in the form Taro's component lists have: `{ View: { 'aria-role': '' } }`, bound to nothing by default. */
module.exports = Object.fromEntries(
  Object.entries(attributes).map(([component, names]) => [
    component,
    Object.fromEntries(names.map(name => [name, ''])),
  ]),
);
