export default definePageConfig({ navigationBarTitleText: 'Parts' });
