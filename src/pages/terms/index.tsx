import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Body, Page } from '../../parts/Page';
import { Sentences } from '../../parts/Sentences';
import { useHospital } from '../../theme/hospital';
import { page } from '../page';

const { terms: words } = texts.pages;

/** The terms of use (R22). */
export default page('pages/terms', function Terms() {
  const { name, servicePhone } = useHospital();
  return (
    <Page>
      <Body>
        <Text className="quiet">{words.lead(name)}</Text>
        {words.sections(name, servicePhone).map(({ title, sentences }) => (
          <Card key={title} title={title}>
            <Sentences of={sentences} />
          </Card>
        ))}
        <Button text={words.privacy} onPress={() => go('pages/agreement')} />
      </Body>
    </Page>
  );
});
