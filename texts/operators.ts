import { dataTexts } from './zh-CN/operators/data';
import { deployTexts } from './zh-CN/operators/deploy';
import { rehearsalTexts } from './zh-CN/operators/rehearsal';

/** What the hospital's engineers read on their terminal; no page and no function loads it. */
export const operatorTexts = { data: dataTexts, deploy: deployTexts, rehearsal: rehearsalTexts };
