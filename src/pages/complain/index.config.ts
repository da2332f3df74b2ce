import { opinions } from '../../../texts/zh-CN/cases/opinions';

export default definePageConfig({ navigationBarTitleText: opinions.add });
