import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import type { PatientView } from '../../types/people/patientView';
import { go } from '../go';
import { Choice } from '../parts/Choice';
import { Empty } from '../parts/Empty';
import { aria } from '../phone/aria';
import './Whom.scss';

const { confirm: words } = texts.pages;

interface Props {
  patients: PatientView[];
  /** How many an account may hold (R1). */
  max: number;
  chosen: string | undefined;
  /** What is asked; for whom it is by default. */
  label?: string;
  onChoose: (patientId: string) => void;
}

/** Whom is it for? The account's patients, and a way to add one. */
export function Whom({ patients, max, chosen, onChoose, label = words.who }: Props) {
  if (patients.length === 0) {
    return <Empty title={words.noPatient} note={words.noPatientNote} />;
  }
  return (
    <>
      <Choice
        label={label}
        chosen={chosen}
        onChoose={onChoose}
        options={patients.map(({ patientId, name, documentKind, documentMasked }) => ({
          value: patientId,
          title: name,
          note: `${texts.documentKinds[documentKind]} ${documentMasked}`,
        }))}
      />
      {patients.length < max && (
        <View
          className="whom-add"
          hoverClass="cell-pressed"
          onClick={() => go('pages/patient')}
          {...aria({ role: 'button' })}
        >
          <Text>{words.addPatient}</Text>
        </View>
      )}
    </>
  );
}
