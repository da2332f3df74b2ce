import { Image, Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { viewHospital } from '../../../types/hospital/viewHospital';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { NotGivenNotice } from '../../parts/NotGivenNotice';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { NotReady } from '../../parts/staff/NotReady';
import { SaveBar } from '../../parts/staff/SaveBar';
import { Ways } from '../../parts/Ways';
import { staffPage } from '../page';
import { hospitalGroups } from './hospitalForm';
import { OwnLine } from './OwnLine';
import { Preview } from './Preview';
import { Steps } from './Steps';
import { type HospitalForm, useHospitalForm, type Whole } from './useHospitalForm';
import { Versions } from './Versions';
import './index.scss';

const { hospital: words } = deskTexts;

/** The hospital's own data that patients read, and its look (R22). */
export default staffPage('desk/hospital', function HospitalPage() {
  const operation = useOperation(viewHospital, {});
  if (operation.state !== 'ready') return <NotReady of={operation} cards={4} />;
  return <Form view={operation.value} reload={operation.reload} />;
});

function Form({ view, reload }: { view: Whole; reload: () => Promise<void> }) {
  const form = useHospitalForm(view, reload);
  const group = (name: keyof typeof hospitalGroups) => (
    <Card title={words.groups[name]} flat>
      {Object.entries(hospitalGroups[name]).map(([path, longest]) => (
        <OwnLine key={path} form={form} path={path} longest={longest} />
      ))}
    </Card>
  );
  return (
    <>
      <Body>
        <Filled form={form} />
        <Text className="quiet">
          {words.version(view.newest)} · {words.lead}
        </Text>
        {group('names')}
        {group('registration')}
        {group('complaints')}
        {group('followUp')}
        {group('visit')}
        <Steps form={form} />
        {group('words')}
        {group('look')}
        <Logo form={form} />
        <Preview hospital={form.hospital} />
        <FromFile form={form} />
        <Versions view={view} onTake={form.takeVersion} />
      </Body>
      {form.changes.length > 0 && <Save form={form} />}
    </>
  );
}

/** What was just done. */
function Filled({ form: { filled, saved } }: { form: HospitalForm }) {
  if (saved) return <Notice tone="good" message={words.saved} wayOn={words.savedNote} />;
  if (filled === 'file') return <Notice message={words.fileTaken} wayOn={words.fileTakenNote} />;
  if (filled === 'refused') return <NotGivenNotice what="file" />;
  if (filled === 'wrongFile')
    return <Notice tone="warn" message={words.fileWrong} wayOn={words.fileWrongNote} />;
  if (filled)
    return (
      <Notice
        message={words.putBackTaken(words.versionOf(filled.version))}
        wayOn={words.putBackNote}
      />
    );
  return null;
}

function Logo({ form: { lines, edit } }: { form: HospitalForm }) {
  const { logo = '' } = lines;
  return (
    <Card title={words.logo}>
      {logo ? (
        <View className="hospital-logo">
          <Image className="hospital-logo-image" src={logo} mode="aspectFit" />
          <Button small text={words.removeLogo} onPress={() => edit('logo', '')} />
        </View>
      ) : (
        <Text className="quiet">{words.noLogo}</Text>
      )}
    </Card>
  );
}

const FromFile = ({ form }: { form: HospitalForm }) => (
  <Card title={words.fromFile}>
    <Text className="quiet">{words.fromFileNote}</Text>
    <Ways>
      <Button text={words.fromFile} onPress={form.takeFile} />
    </Ways>
  </Card>
);

/** The changes, and a button to save them. */
function Save({ form }: { form: HospitalForm }) {
  const { change, changes, mistakes } = form;
  const wrong = Object.keys(mistakes);
  const fieldNames = (paths: string[]) => texts.joined.clauses(...paths.map(words.field));
  return (
    <SaveBar
      words={words}
      busy={change.busy}
      disabled={wrong.length > 0}
      onReset={form.reset}
      onSave={form.save}
    >
      {change.refusal?.code !== 'INPUT_INVALID' && <Refusal of={change.refusal} />}
      {wrong.length > 0 ? (
        <Notice tone="bad" message={words.fix(fieldNames(wrong))} />
      ) : (
        <Text className="quiet hospital-changes">{words.changes(fieldNames(changes))}</Text>
      )}
    </SaveBar>
  );
}
