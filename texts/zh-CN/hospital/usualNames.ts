/**
 * Names that hospitals usually use for titles and for a survey's questions, by the name as a
 * hospital writes it. In Traditional Chinese the key stays (`traditional.json`), and the value is
 * shown.
 */
export const usualNames: Record<string, string> = {
  'own:这次看病，您总体满意吗？': '这次看病，您总体满意吗？',
  'own:这次住院，您总体满意吗？': '这次住院，您总体满意吗？',
  'own:服务态度': '服务态度',
  'own:医生护士的态度': '医生护士的态度',
  'own:医疗技术': '医疗技术',
  'own:医疗和护理技术': '医疗和护理技术',
  'own:治疗效果': '治疗效果',
  'own:环境卫生': '环境卫生',
  'own:病房环境卫生': '病房环境卫生',
  'own:设施和管理': '设施和管理',
  'own:设施和饭菜': '设施和饭菜',
  'own:收费': '收费',
  'own:想表扬谁': '想表扬谁',
  'own:意见和建议': '意见和建议',
  'own:希望医院给我回电话': '希望医院给我回电话',
  'own:主任医师': '主任医师',
  'own:副主任医师': '副主任医师',
  'own:主治医师': '主治医师',
  'own:住院医师': '住院医师',
};
