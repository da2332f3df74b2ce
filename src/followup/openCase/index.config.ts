import { openCase } from '../../../texts/zh-CN/cases/followUpCases';

export default definePageConfig({ navigationBarTitleText: openCase.title });
