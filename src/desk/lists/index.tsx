import { Text, View } from '@tarojs/components';
import { worksWithBookings } from '../../../domain/access/scope';
import { deskTexts } from '../../../texts/desk';
import { exportList } from '../../../types/lists/exportList';
import { canPrint, printPage } from '../../api/files';
import { useChange } from '../../api/useChange';
import { useTakeAway } from '../../api/useTakeAway';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { useRules } from '../../policy/useRules';
import { DayStrip, daysFrom } from '../../timetable/DayStrip';
import { staffPage } from '../page';
import './index.scss';
import { List } from './List';
import { type ShownLists, useLists } from './useLists';

const { lists: words, common } = deskTexts;

/** A day's lists by doctor, in the order of seeing, with a download (R10). */
export default staffPage('desk/lists', function Lists({ me, date: asked }) {
  const { today } = me;
  const rules = useRules();
  const lists = useLists(asked ?? today);
  const { shown, listed } = lists;
  const all = worksWithBookings(me);
  return (
    <>
      {rules && (
        <DayStrip
          label={deskTexts.common.day}
          today={today}
          days={daysFrom(today, rules.session.layOutDaysAhead + 1)}
          chosen={lists.date}
          onChoose={lists.chooseDate}
        />
      )}
      <Body>
        <Loaded of={lists.operation} skeleton={<Skeleton cards={3} lines={5} />}>
          {() => (
            <>
              {all && lists.departments.length > 0 && <Filters of={lists} />}
              {shown.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
              {listed.map(({ session, rows }) => (
                <List key={session.sessionId} session={session} rows={rows} all={all} />
              ))}
              {shown.length > 0 && listed.length === 0 && (
                <Empty title={words.nobodyYet} note={words.others(shown.length)} />
              )}
              {listed.length > 0 && shown.length > listed.length && (
                <Text className="quiet">{words.others(shown.length - listed.length)}</Text>
              )}
              {listed.length > 0 && <Text className="quiet">{words.personal}</Text>}
            </>
          )}
        </Loaded>
      </Body>
      {shown.length > 0 && <TakeAway of={lists} />}
    </>
  );
});

const Filters = ({ of }: { of: ShownLists }) => {
  const { departments, departmentId, doctors, doctorId } = of;
  return (
    <View className="filters">
      <Filter
        name={common.department}
        value={departments.find(({ id }) => id === departmentId)?.name}
        options={departments.map(({ name }) => name)}
        chosen={departments.findIndex(({ id }) => id === departmentId)}
        onPick={index => of.chooseDepartment(departments[index]?.id)}
      />
      <Filter
        name={common.doctor}
        value={doctors.find(({ id }) => id === doctorId)?.name}
        options={doctors.map(({ name }) => name)}
        chosen={doctors.findIndex(({ id }) => id === doctorId)}
        onPick={index => of.chooseDoctor(doctors[index]?.id)}
      />
    </View>
  );
};

/** The visible lists as a spreadsheet, and a print if the phone can print. */
function TakeAway({ of: { date, departmentId, doctorId } }: { of: ShownLists }) {
  const taking = useChange(exportList);
  const takeAway = useTakeAway();
  const take = (form: 'xlsx' | 'html') => taking.send({ date, departmentId, doctorId, form });
  const print = () =>
    printPage(take('html').then(answer => (answer?.ok ? answer.value : undefined)));
  return (
    <BottomBar>
      <Refusal of={taking.refusal ?? takeAway.refusal} />
      {takeAway.saved && <Notice tone="good" message={words.saved(takeAway.saved)} />}
      <View className="take">
        {canPrint && <Button text={words.print} busy={taking.busy} onPress={print} />}
        <Button
          kind="main"
          text={words.take}
          busyText={words.taking}
          busy={taking.busy}
          onPress={() => takeAway.open(take('xlsx'))}
        />
      </View>
    </BottomBar>
  );
}
