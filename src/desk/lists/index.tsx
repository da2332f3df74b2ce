import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { worksWithBookings } from '../../../domain/access/scope';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import { exportList } from '../../../types/lists/exportList';
import { viewList } from '../../../types/lists/viewList';
import { canPrint, openFile, printPage } from '../../api/files';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { AppointmentState } from '../../booking/AppointmentState';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import { DateStrip } from '../../timetable/DateStrip';
import { SessionHead } from '../../timetable/SessionHead';
import { staffPage } from '../page';
import './index.scss';

const { lists: words, common } = deskTexts;

/** In which order are they seen? A day's lists by doctor, also to take away (R10). */
export default staffPage('desk/lists', function Lists({ me, date: asked }) {
  const { today } = me;
  const [date, setDate] = useState(asked ?? today);
  const [departmentId, setDepartmentId] = useState<string>();
  const [doctorId, setDoctorId] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const rules = useRules();
  const operation = useOperation(viewList, { date });
  const taking = useChange(exportList);
  const all = worksWithBookings(me);

  const sessions = operation.state === 'ready' ? operation.value.sessions : [];
  const departments = distinct(sessions.map(({ session }) => session.department));
  const ofDepartment = sessions.filter(
    ({ session }) => !departmentId || session.department.id === departmentId,
  );
  const doctors = distinct(ofDepartment.map(({ session }) => session.doctor));
  const shown = ofDepartment.filter(({ session }) => !doctorId || session.doctor.id === doctorId);

  // Of a whole day those without anybody are only counted.
  const listed = doctorId ? shown : shown.filter(({ rows }) => rows.length > 0);

  const take = async (form: 'xlsx' | 'html') => {
    setSaved(undefined);
    const answer = await taking.send({ date, departmentId, doctorId, form });
    return answer?.ok ? answer.value : undefined;
  };
  const spreadsheet = async () => {
    const file = await take('xlsx');
    if (!file) return;
    await openFile(file.fileName, file.contentBase64);
    setSaved(file.fileName);
  };
  const print = () => printPage(take('html').then(file => file?.contentBase64));

  return (
    <>
      {rules && (
        <DateStrip
          today={today}
          days={rules.session.layOutDaysAhead + 1}
          chosen={date}
          onChoose={next => {
            setDate(next);
            setDoctorId(undefined);
          }}
        />
      )}
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={5} />}>
          {() => (
            <>
              {all && departments.length > 0 && (
                <View className="filters">
                  <Filter
                    name={common.department}
                    value={departments.find(({ id }) => id === departmentId)?.name}
                    options={departments.map(({ name }) => name)}
                    chosen={departments.findIndex(({ id }) => id === departmentId)}
                    onPick={index => {
                      setDepartmentId(departments[index]?.id);
                      setDoctorId(undefined);
                    }}
                  />
                  <Filter
                    name={common.doctor}
                    value={doctors.find(({ id }) => id === doctorId)?.name}
                    options={doctors.map(({ name }) => name)}
                    chosen={doctors.findIndex(({ id }) => id === doctorId)}
                    onPick={index => setDoctorId(doctors[index]?.id)}
                  />
                </View>
              )}
              {shown.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
              {listed.map(({ session, rows }) => (
                <List key={session.sessionId} session={session} rows={rows} all={all} />
              ))}
              {shown.length > listed.length && (
                <Text className="quiet">{words.others(shown.length - listed.length)}</Text>
              )}
              {listed.length > 0 && <Text className="quiet">{words.personal}</Text>}
            </>
          )}
        </Loaded>
      </Body>
      {shown.length > 0 && (
        <BottomBar>
          <Refusal of={taking.refusal} />
          {saved && <Notice tone="good" message={words.saved(saved)} />}
          <View className="take">
            {canPrint && <Button text={words.print} busy={taking.busy} onPress={print} />}
            <Button
              kind="main"
              text={words.take}
              busyText={words.taking}
              busy={taking.busy}
              onPress={spreadsheet}
            />
          </View>
        </BottomBar>
      )}
    </>
  );
});

type Sessions = ValueOf<typeof viewList>['sessions'];

/** One session's list: the patients in the order of seeing. */
function List({ session, rows, all }: Sessions[number] & { all: boolean }) {
  const wayOf = ({ appointmentId, status }: Sessions[number]['rows'][number]) => {
    if (all) return () => go('desk/booking', { appointmentId });
    // A doctor sets the return date of who came (R13).
    return status === 'arrived' || status === 'fulfilled'
      ? () => go('desk/returnDate', { appointmentId })
      : undefined;
  };
  return (
    <Card title={`${session.department.name} · ${session.room}`} flat>
      <View className="list-head">
        <SessionHead session={session} />
        <Text className="quiet">{rows.length === 0 ? words.nobody : words.count(rows.length)}</Text>
      </View>
      {rows.map(row => (
        <View
          key={row.appointmentId}
          className="list-row"
          hoverClass={wayOf(row) ? 'cell-pressed' : 'none'}
          onClick={wayOf(row)}
          {...(wayOf(row) && aria({ role: 'button' }))}
        >
          <Text className="list-order">{row.order}</Text>
          <View className="list-words">
            <Text className="list-name">{row.patientName}</Text>
            <Text className="quiet">
              {texts.pages.common.number(row.number)} · {row.start} · {texts.visitTexts[row.visit]}
              {row.channel !== 'wechat' && ` · ${texts.channelTexts[row.channel]}`}
            </Text>
          </View>
          <AppointmentState status={row.status} />
        </View>
      ))}
    </Card>
  );
}

function distinct<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map(each => [each.id, each])).values()];
}
