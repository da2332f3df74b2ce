import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Fit } from '../../../domain/hospital/fits';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import { viewHospital } from '../../../types/hospital/viewHospital';
import { viewWeek } from '../../../types/timetable/viewWeek';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Restored } from '../../parts/Restored';
import { NotReady } from '../../parts/staff/NotReady';
import { SaveBar } from '../../parts/staff/SaveBar';
import { staffPage } from '../page';
import { Fields } from './Fields';
import { type FitsForm, useFits } from './useFits';
import './index.scss';

const { fits: words } = deskTexts;

/**
 * The page for the patients that each department sees, and what other patients would be asked
 * (R22).
 */
export default staffPage('desk/fits', function Fits({ me: { today } }) {
  const own = useOperation(viewHospital, {});
  const week = useOperation(viewWeek, { date: today });
  if (own.state === 'ready' && week.state === 'ready')
    return (
      <Form
        view={own.value}
        departments={week.value.departments.map(({ name }) => name)}
        reload={own.reload}
      />
    );
  return own.state === 'ready' ? (
    <NotReady of={week} cards={1} lines={9} />
  ) : (
    <NotReady of={own} cards={1} lines={9} />
  );
});

interface Props {
  view: ValueOf<typeof viewHospital>;
  departments: string[];
  reload: () => Promise<void>;
}

function Form({ view, departments, reload }: Props) {
  const form = useFits(view, departments, reload);
  const [open, setOpen] = useState<string>();
  return (
    <>
      <Body>
        <Restored of={form.written} empty={form.base} />
        {form.saved && <Notice tone="good" message={words.saved} wayOn={words.savedNote} />}
        <Notice tone="plain" message={words.lead} />
        <Card flat>
          {form.rows.map(fit => {
            const { department } = fit;
            const isOpen = open === department;
            return (
              <View key={department}>
                <Cell
                  title={department}
                  {...(!departments.includes(department) && { note: words.gone })}
                  value={sayFit(fit)}
                  onPress={() => setOpen(isOpen ? undefined : department)}
                />
                {isOpen && <Fields fit={fit} onChange={next => form.edit(department, next)} />}
              </View>
            );
          })}
        </Card>
      </Body>
      {form.changed > 0 && <Save form={form} />}
    </>
  );
}

const sayFit = ({ sex, from, upTo }: Fit): string => {
  const parts = [sex ? (words.sexes[sex] ?? '') : '', words.ages(from, upTo)].filter(Boolean);
  return parts.length ? texts.joined.list(parts) : words.none;
};

function Save({ form }: { form: FitsForm }) {
  const { change, changed, mistakes } = form;
  return (
    <SaveBar
      words={words}
      busy={change.busy}
      disabled={mistakes.length > 0}
      onReset={form.reset}
      onSave={form.save}
    >
      <Refusal of={change.refusal} />
      {mistakes.length > 0 ? (
        <Notice tone="warn" message={texts.joined.list(mistakes)} wayOn={words.agesWrong} />
      ) : (
        <Notice tone="plain" message={words.changed(changed)} />
      )}
    </SaveBar>
  );
}
