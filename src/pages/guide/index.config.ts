import { guide } from '../../../texts/zh-CN/guide';

export default definePageConfig({ navigationBarTitleText: guide.title });
