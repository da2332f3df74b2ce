import { View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { stepsIn, withoutStep, withStep } from './hospitalForm';
import { OwnLine } from './OwnLine';
import type { HospitalForm } from './useHospitalForm';

const { hospital: words } = deskTexts;
const [FEWEST, MOST] = [3, 9];

/**
 * The steps of a visit, each with title and text; steps are added at the end and removed anywhere.
 */
export function Steps({ form }: { form: HospitalForm }) {
  const { lines, put } = form;
  const count = stepsIn(lines);
  return (
    <Card title={words.groups.steps} flat>
      {[...Array(count).keys()].map(step => (
        <View key={step}>
          <OwnLine form={form} path={`steps.${step}.title`} longest={12} />
          <OwnLine form={form} path={`steps.${step}.text`} longest={120} />
          {count > FEWEST && (
            <View className="hospital-step-way">
              <Button
                small
                text={words.removeStep(step + 1)}
                onPress={() => put(withoutStep(lines, step))}
              />
            </View>
          )}
        </View>
      ))}
      {count < MOST && (
        <View className="hospital-step-way">
          <Button small text={words.addStep} onPress={() => put(withStep(lines))} />
        </View>
      )}
    </Card>
  );
}
