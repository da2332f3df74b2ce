import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { templateNamed } from '../../../types/notices/templates';
import type { Item } from './carePlanForm';
import './Preview.scss';

const { carePlan: words } = followupTexts;
const { care: patients } = texts.pages;
const template = templateNamed('care');

/** A message as its patient will see it: WeChat's own card, and the page that it opens. */
export function Preview({ item, department }: { item: Item; department: string }) {
  const title = item.title.trim() || words.untitled;
  const shown: Record<string, string> = {
    who: words.who,
    title,
    department: department || words.anyDepartment,
    date: words.anyDay,
    note: texts.notices.care,
  };
  return (
    <View className="preview">
      <Text className="quiet">{words.preview}</Text>
      <View className="preview-message">
        <Text className="preview-title">{template.title}</Text>
        {Object.entries(template.fields).map(([field, { label }]) => (
          <View className="preview-line" key={field}>
            <Text className="preview-label">{label}</Text>
            <Text className="preview-value">{shown[field] ?? ''}</Text>
          </View>
        ))}
      </View>
      <Text className="quiet">{words.previewTap}</Text>
      <View className="preview-message">
        <Text className="preview-title">{title}</Text>
        <Text className="preview-text">{item.text.trim() || words.unwritten}</Text>
        <Text className="quiet">{patients.warning}</Text>
      </View>
    </View>
  );
}
