// Part of the mini-program: the names of attributes must be the same here and in the templates.
const { mergeInternalComponents } = require('@tarojs/shared');

mergeInternalComponents(require('./merge'));
