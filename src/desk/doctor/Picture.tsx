import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { PICTURE_STORED } from '../../../types/timetable/about';
import { PICTURE_ADDRESS, rosterBounds } from '../../../types/timetable/roster';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { NotGivenNotice } from '../../parts/NotGivenNotice';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { DoctorPicture } from '../../timetable/DoctorPicture';
import type { DoctorForm } from './useDoctorForm';

const { doctorAbout: words } = deskTexts;

/** The doctor's picture: chosen on this phone, at a URL, from the roster, or none. */
export function Picture({ form }: { form: DoctorForm }) {
  const { whole, values, mistakes, picture, seen, setPicture } = form;
  const { said } = whole;
  const typed = values.picture === PICTURE_STORED ? '' : values.picture;
  const wrong = mistakes.includes('picture') && typed.length >= 'https://'.length;
  return (
    <Card title={words.picture} flat>
      <View className="desk-doctor-picture">
        <DoctorPicture
          name={whole.doctor.name}
          picture={
            PICTURE_ADDRESS.test(seen ?? '') || form.file || values.picture === PICTURE_STORED
              ? seen
              : undefined
          }
        />
        <View className="desk-doctor-ways">
          <Button
            small
            text={seen ? words.otherPicture : words.choosePicture}
            busy={picture.percent !== undefined}
            onPress={form.choose}
          />
          {seen && <Button small text={words.removePicture} onPress={() => setPicture('')} />}
          {said.picture && values.picture !== said.picture && (
            <Button
              small
              text={words.rosterPicture}
              onPress={() => setPicture(said.picture ?? '')}
            />
          )}
        </View>
      </View>
      <View className="desk-doctor-hand">
        <Text className="quiet">{words.pictureRule}</Text>
      </View>
      {picture.noFile === 'refused' && <NotGivenNotice what="picture" />}
      {picture.noFile === 'none' && <Notice message={words.noFile} />}
      {picture.percent !== undefined && <Notice message={words.uploading(picture.percent)} />}
      <Refusal of={picture.refusal} />
      {!form.file && (
        <Field
          id="doctor-address"
          label={words.address}
          value={typed}
          placeholder={words.addressExample}
          hint={words.addressHint}
          maxLength={rosterBounds.picture.max}
          onChange={setPicture}
          {...(wrong && { error: words.addressWrong })}
        />
      )}
    </Card>
  );
}
