import { Image, Text, View } from '@tarojs/components';
import { grounds, type View as Look, paletteOf } from '../../../domain/hospital/accent';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { Hospital } from '../../../types/hospital/hospital';
import { Card } from '../../parts/Card';

const { hospital: words } = deskTexts;
const { contacts } = texts.pages;

/**
 * How the first page and the contact look with the typed values, in the light and the dark view.
 */
export const Preview = ({ hospital }: { hospital: Hospital }) => (
  <Card title={words.preview}>
    <View className="hospital-previews">
      <Seen hospital={hospital} look="light" title={words.previewLight} />
      <Seen hospital={hospital} look="dark" title={words.previewDark} />
    </View>
  </Card>
);

function Seen({ hospital, look, title }: { hospital: Hospital; look: Look; title: string }) {
  const { paper, ink } = grounds[look];
  const color = hospital.accent[look];
  const known = /^#[0-9a-f]{6}$/.test(color);
  const palette = known ? paletteOf(look, color) : undefined;
  const { name, place, phone } = hospital.complaints;
  return (
    <View className="hospital-preview" style={{ background: paper, color: ink }}>
      <Text className="hospital-preview-title">{title}</Text>
      <View className="hospital-preview-name">
        {hospital.logo !== '' && (
          <Image className="hospital-logo-image" src={hospital.logo} mode="aspectFit" />
        )}
        <Text>{hospital.name}</Text>
      </View>
      {palette && (
        <>
          <View
            className="hospital-preview-button"
            style={{ background: palette.accent, color: palette.on }}
          >
            <Text>{words.previewButton}</Text>
          </View>
          <View className="hospital-preview-soft" style={{ background: palette.soft }}>
            <Text>{contacts.where(name, place)}</Text>
            <Text style={{ color: palette.accent }}>{contacts.call(phone)}</Text>
          </View>
        </>
      )}
    </View>
  );
}
