// This file ships with the mini-program: its attribute names must equal those of the templates.
const { mergeInternalComponents } = require('@tarojs/shared');

mergeInternalComponents(require('./merge'));
