import { terms } from '../../../texts/zh-CN/terms';

export default definePageConfig({ navigationBarTitleText: terms.title });
