import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import type { DoctorEffect, Effect } from '../../types/changes/change';
import { go } from '../go';
import { Card } from '../parts/Card';
import { Cell } from '../parts/Cell';
import { Notice } from '../parts/Notice';

const { change: words } = deskTexts;
const { about } = words;

/** The change of each text and of the picture, in words. */
const sayChanges = ({ specialities, profile, picture }: DoctorEffect): string[] => [
  ...(specialities
    ? [words.aboutNow(about.specialities, specialities.before, specialities.after)]
    : []),
  ...(profile ? [words.aboutNow(about.profile, profile.before, profile.after)] : []),
  ...(picture ? [words.picture[picture]] : []),
];

/**
 * The changes of what patients read about doctors, and the doctors for whom a file differs from
 * what the office wrote (R22).
 */
export function DoctorEffects({ effect }: { effect: Effect }) {
  const { doctors = [], doctorsCount = 0, byHand = [] } = effect;
  return (
    <>
      {byHand.length > 0 && (
        <>
          <Notice tone="warn" message={words.byHand(byHand.length)} wayOn={words.byHandNote} />
          <Card flat>
            {byHand.map(({ id, name, title, fields }) => (
              <Cell
                key={id}
                title={`${name} ${title}`}
                note={words.byHandFields(texts.joined.list(fields.map(field => about[field])))}
                onPress={() => go('desk/doctor', { doctorId: id })}
              />
            ))}
          </Card>
        </>
      )}
      {doctors.length > 0 && (
        <Card title={words.doctors} flat>
          {doctors.map(doctor => (
            <View className="cell" key={doctor.id}>
              <View className="cell-words">
                <Text className="cell-title">{`${doctor.name} ${doctor.title}`}</Text>
                {sayChanges(doctor).map(line => (
                  <Text className="cell-note" key={line}>
                    {line}
                  </Text>
                ))}
              </View>
            </View>
          ))}
        </Card>
      )}
      {doctorsCount > doctors.length && (
        <Text className="quiet">{words.moreDoctors(doctorsCount - doctors.length)}</Text>
      )}
    </>
  );
}
