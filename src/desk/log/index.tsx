import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ValueOf } from '../../../types/contract';
import { exportDoctorLog, type LogRow, type LogTotals, viewDoctorLog } from '../../../types/desk';
import { listDepartments, viewDepartment } from '../../../types/patient';
import type { ReturnVisitView } from '../../../types/returnVisits';
import { texts } from '../../../types/texts';
import { deskTexts } from '../../../types/texts/desk';
import { sayDate } from '../../../types/texts/say';
import { openFile } from '../../api/files';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { useParams } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { DateField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { aria } from '../../phone/aria';
import { PickOne } from '../../phone/picker';
import { AppointmentState } from '../../scheduling/AppointmentState';
import { addDays, sayDay } from '../../scheduling/days';
import { ReturnState } from '../../scheduling/ReturnState';
import { Chip } from '../../staff/Reason';
import { Refusal } from '../../staff/Refusal';
import { DESK_AND_DOCTORS, type Me, StaffPage, seesAll } from '../../staff/StaffPage';
import { Totals } from '../../staff/Totals';
import { useChange } from '../../staff/useChange';
import { go } from '../go';
import '../../staff/Filter.scss';
import './index.scss';

const { log: words, lists, common } = deskTexts;

export default () => <StaffPage roles={DESK_AND_DOCTORS}>{me => <Log me={me} />}</StaffPage>;

type Span = keyof typeof words.ranges;
/** The usual ranges, in days from today, both ends included. */
const SPANS: Record<Span, [from: number, until: number]> = {
  today: [0, 0],
  week: [-6, 0],
  month: [-29, 0],
  ahead: [0, 29],
};
type Shown = 'appointments' | 'returns';

/** How did it go with this doctor's patients? Appointments, return dates, and who came back (R13). */
function Log({ me }: { me: Me }) {
  const { today } = me;
  const told = useParams().doctorId;
  const all = seesAll(me);
  const [doctorId, setDoctorId] = useState(told ?? (all ? undefined : (me.doctorId ?? '')));
  const [range, setRange] = useState(() => rangeOf('week', today));
  const [shown, setShown] = useState<Shown>('appointments');
  const [saved, setSaved] = useState<string>();
  const taking = useChange(exportDoctorLog);
  const asked = { ...(doctorId ? { doctorId } : {}), ...range };
  const known = doctorId !== undefined;
  const operation = useOperation(viewDoctorLog, known ? asked : undefined);
  const paged = usePaged(viewDoctorLog, asked, operation);

  const take = async () => {
    setSaved(undefined);
    const answer = await taking.send(asked);
    if (!answer || 'refusal' in answer) return;
    await openFile(answer.value.fileName, answer.value.contentBase64);
    setSaved(answer.value.fileName);
  };
  return (
    <>
      <Body>
        {all && <PickDoctor chosen={doctorId} onPick={setDoctorId} />}
        <Range range={range} today={today} onChange={setRange} />
        {known ? (
          <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
            {value => (
              <>
                <Numbers totals={value.totals} />
                <Tabs
                  label={words.title}
                  chosen={shown}
                  onChoose={setShown}
                  tabs={[
                    { value: 'appointments', text: words.appointments },
                    { value: 'returns', text: words.returns },
                  ]}
                />
                {shown === 'appointments' ? (
                  <>
                    <Appointments
                      rows={[
                        ...value.appointments,
                        ...paged.pages.flatMap(page => page.appointments),
                      ]}
                      today={today}
                      maySet={me.roles.some(role => role === 'desk' || role === 'doctor')}
                    />
                    <More of={paged} />
                  </>
                ) : (
                  <Returns returns={value.returnVisits} today={today} />
                )}
                <Text className="quiet">{words.personal}</Text>
              </>
            )}
          </Loaded>
        ) : (
          <Empty title={words.pickDoctor} note={words.pickDoctorNote} />
        )}
      </Body>
      {operation.state === 'ready' && (
        <BottomBar>
          <Refusal of={taking.refusal} />
          {saved && <Notice tone="good" message={lists.saved(saved)} />}
          <Button
            kind="main"
            text={lists.take}
            busyText={lists.taking}
            busy={taking.busy}
            onPress={take}
          />
        </BottomBar>
      )}
    </>
  );
}

interface LogRange {
  from: string;
  until: string;
}

const rangeOf = (span: Span, today: string): LogRange => ({
  from: addDays(today, SPANS[span][0]),
  until: addDays(today, SPANS[span][1]),
});

interface PickDoctorProps {
  chosen: string | undefined;
  onPick: (doctorId: string | undefined) => void;
}

/** Whose log: the department, then the doctor. */
function PickDoctor({ chosen, onPick }: PickDoctorProps) {
  const [departmentId, setDepartmentId] = useState<string>();
  const all = useOperation(listDepartments, {});
  const one = useOperation(viewDepartment, departmentId ? { departmentId } : undefined);
  const departments = all.state === 'ready' ? all.value.departments : [];
  const doctors = departmentId && one.state === 'ready' ? one.value.doctors : [];
  const doctor = doctors.find(({ id }) => id === chosen);
  return (
    <View className="filters">
      <Pick
        name={common.department}
        value={departments.find(({ id }) => id === departmentId)?.name}
        options={departments.map(({ name }) => name)}
        chosen={departments.findIndex(({ id }) => id === departmentId)}
        onPick={index => {
          setDepartmentId(departments[index]?.id);
          onPick(undefined);
        }}
      />
      <Pick
        name={common.doctor}
        value={doctor && `${doctor.name} ${doctor.title}`}
        options={doctors.map(({ name, title }) => `${name} ${title}`)}
        chosen={doctors.findIndex(({ id }) => id === chosen)}
        onPick={index => onPick(doctors[index]?.id)}
      />
    </View>
  );
}

interface PickProps {
  name: string;
  value: string | undefined;
  options: string[];
  chosen: number;
  onPick: (index: number) => void;
}

/** One of a list that has to be chosen. */
const Pick = ({ name, value, options, chosen, onPick }: PickProps) => (
  <View className="filter">
    <PickOne label={name} options={options} chosen={chosen} onPick={onPick}>
      <View className={value ? 'filter-button filter-on' : 'filter-button'}>
        <Text className="filter-name">{name}</Text>
        <Text>{value ?? words.choose}</Text>
      </View>
    </PickOne>
  </View>
);

interface RangeProps {
  range: LogRange;
  today: string;
  onChange: (range: LogRange) => void;
}

/** Which days: the usual ranges by one tap, any other by the calendar. */
function Range({ range, today, onChange }: RangeProps) {
  const isSpan = (span: Span) => {
    const { from, until } = rangeOf(span, today);
    return from === range.from && until === range.until;
  };
  return (
    <Card>
      <View className="chips" {...aria({ role: 'radiogroup', label: words.range })}>
        {(Object.keys(SPANS) as Span[]).map(span => (
          <Chip
            key={span}
            text={words.ranges[span]}
            on={isSpan(span)}
            onPress={() => onChange(rangeOf(span, today))}
          />
        ))}
      </View>
      <View className="log-range">
        <DateField
          id="log-from"
          label={words.from}
          value={range.from}
          onPick={from => onChange({ ...range, from })}
        />
        <DateField
          id="log-until"
          label={words.until}
          value={range.until}
          onPick={until => onChange({ ...range, until })}
        />
      </View>
    </Card>
  );
}

/** The range in numbers. */
function Numbers({ totals }: { totals: LogTotals }) {
  const { appointments, byStatus, byChannel, returnsSet, returns } = totals;
  const names = words.totals;
  const channels = Object.entries(byChannel).map(([channel, count]) =>
    words.channel(texts.channelTexts[channel as keyof typeof texts.channelTexts], count),
  );
  return (
    <>
      <Totals
        figures={[
          { name: names.appointments, count: appointments },
          { name: names.arrived, count: (byStatus.arrived ?? 0) + (byStatus.fulfilled ?? 0) },
          { name: names.noshow, count: byStatus.noshow ?? 0 },
          { name: names.cancelled, count: byStatus.cancelled ?? 0 },
          { name: names.returnsSet, count: returnsSet },
        ]}
        note={channels.length ? words.channels(channels.join(words.between)) : undefined}
      />
      <Totals
        figures={[
          { name: names.due, count: returns.due },
          { name: names.waiting, count: returns.waiting },
          { name: names.booked, count: returns.booked },
          { name: names.came, count: returns.came },
          { name: names.missed, count: returns.missed },
        ]}
      />
    </>
  );
}

interface RowsProps {
  rows: readonly LogRow[];
  today: string;
  maySet: boolean;
}

/** The appointments, by date; who came leads to the return date. */
function Appointments({ rows, today, maySet }: RowsProps) {
  if (rows.length === 0) return <Empty title={words.noAppointments} note={words.emptyNote} />;
  const dates = [...new Set(rows.map(({ date }) => date))];
  return (
    <>
      {dates.map(date => (
        <Card key={date} title={sayDate(date, today)} flat>
          {rows
            .filter(row => row.date === date)
            .map(row => (
              <Row key={row.appointmentId} row={row} today={today} maySet={maySet} />
            ))}
        </Card>
      ))}
    </>
  );
}

function Row({ row, today, maySet }: { row: LogRow; today: string; maySet: boolean }) {
  const { appointmentId, status, returnVisit } = row;
  const came = status === 'arrived' || status === 'fulfilled';
  const leads = maySet && came;
  return (
    <View
      className="log-row"
      hoverClass={leads ? 'cell-pressed' : 'none'}
      onClick={leads ? () => go.returnDate({ appointmentId }) : undefined}
      {...(leads && aria({ role: 'button' }))}
    >
      <View className="log-words">
        <Text className="log-name">{row.patientName}</Text>
        <Text className="quiet">
          {row.start} · {texts.pages.common.number(row.number)} · {texts.visitTexts[row.visit]} ·{' '}
          {texts.channelTexts[row.channel]}
        </Text>
        {returnVisit ? (
          <Text className="log-return">
            {words.returnOn(
              sayDate(returnVisit.date, today),
              texts.returnVisits.states[returnVisit.state],
            )}
          </Text>
        ) : (
          leads && <Text className="log-return">{words.setReturn}</Text>
        )}
      </View>
      <AppointmentState status={status} cancelledBy={row.cancelledBy} />
      {leads && <View className="cell-arrow" {...aria({ hidden: true })} />}
    </View>
  );
}

type Due = ValueOf<typeof viewDoctorLog>['returnVisits'];

/** The return visits due in the range, by date. */
function Returns({ returns, today }: { returns: Due; today: string }) {
  if (returns.length === 0) return <Empty title={words.noReturns} note={words.emptyNote} />;
  const dates = [...new Set(returns.map(({ date }) => date))];
  return (
    <>
      {dates.map(date => (
        <Card key={date} title={sayDate(date, today)} flat>
          {returns
            .filter(each => each.date === date)
            .map(each => (
              <Return key={each.returnVisitId} of={each} today={today} />
            ))}
        </Card>
      ))}
    </>
  );
}

function Return({ of, today }: { of: ReturnVisitView; today: string }) {
  const { patient, visitDate, state, note, booked } = of;
  return (
    <View className="log-row">
      <View className="log-words">
        <Text className="log-name">{patient.name}</Text>
        <Text className="quiet">{words.visitOn(sayDay(visitDate, today))}</Text>
        {booked && <Text className="quiet">{words.bookedOn(sayDay(booked.date, today))}</Text>}
        {note && <Text className="quiet">{note}</Text>}
      </View>
      <ReturnState state={state} />
    </View>
  );
}
