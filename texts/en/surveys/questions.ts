/**
 * The titles of the surveys' questions in English, by the Chinese titles in the forms
 * (`types/surveys/forms`).
 */
export const questionTitles: Record<string, string> = {
  '这次看病，您总体满意吗？': 'All in all, are you satisfied with this visit?',
  '这次住院，您总体满意吗？': 'All in all, are you satisfied with this stay?',
  服务态度: 'Attitude of staff',
  医生护士的态度: 'Attitude of doctors and nurses',
  医疗技术: 'Medical skill',
  医疗和护理技术: 'Medical and nursing skill',
  治疗效果: 'Result of treatment',
  环境卫生: 'Cleanliness',
  病房环境卫生: 'Cleanliness of the ward',
  设施和管理: 'Facilities and organisation',
  设施和饭菜: 'Facilities and meals',
  收费: 'Fees',
  想表扬谁: 'Whom would you like to praise',
  意见和建议: 'Comments and suggestions',
  希望医院给我回电话: 'Please call me back',
};
