import { dataTexts } from './zh-CN/operators/data';
import { deployTexts } from './zh-CN/operators/deploy';
import { rehearsalTexts } from './zh-CN/operators/rehearsal';

/** The texts for the hospital's engineers on their terminal; no page and no function loads them. */
export const operatorTexts = { data: dataTexts, deploy: deployTexts, rehearsal: rehearsalTexts };
