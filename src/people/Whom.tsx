import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import type { PatientView } from '../../types/people/patientView';
import { go } from '../go';
import { Card } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Skeleton } from '../parts/Skeleton';
import { aria } from '../phone/aria';
import type { PatientChoice } from './usePatientChoice';
import './Whom.scss';

const { confirm: words } = texts.pages;

interface Props {
  /** The question above the patients. */
  title: string;
  choice: PatientChoice;
  onChoose: (patientId: string) => void;
}

/** Chooses one of the account's patients, or leads to adding one. */
export const Whom = ({ title, choice: { patients, patient }, onChoose }: Props) => (
  <Card title={title} flat>
    <Loaded of={patients} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ patients: all, max }) =>
        all.length === 0 ? (
          <Empty title={words.noPatient} note={words.noPatientNote} />
        ) : (
          <>
            <Choice
              label={title}
              chosen={patient?.patientId}
              onChoose={onChoose}
              options={all.map(optionOf)}
            />
            {all.length < max && <Add />}
          </>
        )
      }
    </Loaded>
  </Card>
);

const optionOf = ({ patientId, name, documentKind, documentMasked }: PatientView) => ({
  value: patientId,
  title: name,
  note: `${texts.documentKinds[documentKind]} ${documentMasked}`,
});

const Add = () => (
  <View
    className="whom-add"
    hoverClass="cell-pressed"
    onClick={() => go('pages/patient')}
    {...aria({ role: 'button' })}
  >
    <Text>{words.addPatient}</Text>
  </View>
);
