import { care } from '../../../texts/zh-CN/care/carePages';

export default definePageConfig({ navigationBarTitleText: care.title });
