import { addDays, at, type LocalDate, MINUTE } from '../../domain/time/time';
import type { Answer } from '../../types/answer';
import { book } from '../../types/booking/book';
import { listBookings } from '../../types/booking/listBookings';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { recordConsents } from '../../types/notices/recordConsents';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { TOGETHER } from '../../types/together';
import { checkIn } from '../../types/visits/checkIn';
import { weChatTemplates } from '../notices/tomorrow';
import { Client } from '../rush/client';
import { layIn as layInPeople, type Person, sessionOf } from '../rush/hospital';
import { startStackProcess } from '../rush/stack';
import type { Use } from './cost';
import { walkOf } from './walk';

/** The counted day. The patients were added two days before. */
const TODAY = '2026-11-25';
const PLACES = 400;
const [OPENS, CLOSES] = [7 * 60, 21 * 60];
/** The minutes between two looks of the desk at its list. */
const LOOKS = 10;

/** The actions of each minute of the day. */
type Plan = Map<number, (() => Promise<void>)[]>;

class Hospital {
  calls = 0;

  constructor(
    readonly stack: Awaited<ReturnType<typeof startStackProcess>>,
    readonly client: Client,
  ) {}

  /**
   * Calls an operation and returns its value.
   *
   * @throws Error when it is refused, because the bench would then measure something else
   */
  async value<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    account: string,
  ): Promise<ValueOf<C>> {
    this.calls += 1;
    const { answer, failure } = await this.client.call(contract, input, account);
    const known = answer as Answer<ValueOf<C>> | undefined;
    if (known?.ok) return known.value;
    throw new Error(`${contract.operation}: ${failure ?? JSON.stringify(answer)}`);
  }

  /** Books as a patient does on the pages, and allows the messages. */
  async walk({ account, patientId, slot }: Person, date: LocalDate): Promise<string> {
    const sessionId = sessionIdOf(date);
    for (const asked of walkOf({ sessionId, departmentId: 'K01', doctorId: 'D001' })) {
      const calls = asked.map(([{ operation }, input]) => ({ operation, input }));
      const contract: Contract = { ...book, operation: TOGETHER };
      await this.value(contract, { calls }, account);
    }
    const requestId = `wish_${account}_${date}`;
    const wished = { requestId, patientId, sessionId, slot };
    const { appointment } = await this.value(book, wished, account);
    const answers = (['visit', 'reminder', 'survey'] as const).map(template => ({
      template,
      answer: 'accept' as const,
    }));
    await this.value(recordConsents, { requestId: `${requestId}_said`, answers }, account);
    return appointment.appointmentId;
  }

  /** Answers the survey of a visit. */
  async say(appointmentId: string, { account }: Person): Promise<void> {
    const { survey } = await this.value(viewSurvey, { appointmentId }, account);
    const { revision } = survey;
    const answers = { overall: 'satisfied' };
    const input = { requestId: `survey_${account}`, appointmentId, revision, answers };
    await this.value(saveSurvey, { ...input, finish: true }, account);
  }
}

const sessionIdOf = (date: LocalDate): string => `S-${date.replaceAll('-', '')}-D001-am`;

/**
 * Counts one day of a hospital with a number of bookings, reminders and visits. Every patient books
 * two days before, is reminded the evening before, and is checked in. Every third answers the
 * survey. With 0 appointments nobody uses the hospital.
 */
export async function measureDay(dataDir: string, appointments: number): Promise<Use> {
  const people = await layInPeople(dataDir, {
    ...{ callers: Math.max(3 * appointments, 1), places: PLACES, seed: 1 },
  });
  const messages = { templates: weChatTemplates };
  const stack = await startStackProcess({ dataDir, instances: 1, messages });
  const hospital = new Hospital(stack, new Client(stack.url));
  try {
    await furnish(hospital);
    const groups = [0, 1, 2].map(n => people.slice(n * appointments, (n + 1) * appointments));
    const [comes = [], reminded = [], books = []] = groups;
    const visits = await bookAll(hospital, comes, TODAY);
    await bookAll(hospital, reminded, addDays(TODAY, 1));
    for (const name of ['clock', 'notices']) await stack.invoke(name);
    await stack.advance(at(TODAY, '00:00') - at(addDays(TODAY, -2), '09:00'));
    for (const name of ['clock', 'notices']) await stack.invoke(name);
    const plan: Plan = new Map();
    if (appointments) planDay(plan, hospital, { comes, visits, books });
    return await countDay(hospital, plan);
  } finally {
    hospital.client.close();
    await stack.close();
  }
}

/** Creates the sessions of the following days, the directory, and a nurse. */
async function furnish({ stack }: Hospital): Promise<void> {
  const session = sessionOf(PLACES);
  const { department, doctor, clinicType } = session;
  const dates = [1, 2].map(days => addDays(TODAY, days));
  await stack.insert(
    'sessions',
    // They are marked as added by hand, so that no roster cancels them.
    dates.map(date => ({ ...session, _id: sessionIdOf(date), date, byHand: true })),
  );
  await stack.insert('rosters', [
    {
      ...{ _id: 'R-1', importedAt: 1, by: 'nurse', rows: [] },
      departments: [{ ...department, place: '1楼' }],
      doctors: [{ ...doctor, department, clinicTypes: [clinicType] }],
    },
  ]);
  await stack.insert('staff', [{ _id: 'nurse', name: '吴护士', roles: ['desk'], active: true }]);
}

async function bookAll(hospital: Hospital, people: Person[], date: LocalDate): Promise<string[]> {
  const visits: string[] = [];
  for (const person of people) visits.push(await hospital.walk(person, date));
  return visits;
}

interface Doings {
  comes: Person[];
  visits: string[];
  books: Person[];
}

function planDay(plan: Plan, hospital: Hospital, { comes, visits, books }: Doings): void {
  const add = (minute: number, what: () => Promise<unknown>) =>
    plan.set(minute, [...(plan.get(minute) ?? []), async () => void (await what())]);
  for (let minute = OPENS; minute < CLOSES; minute += LOOKS)
    add(minute, () => hospital.value(listBookings, { date: TODAY }, 'nurse'));
  for (const [n, person] of books.entries())
    add(OPENS + Math.floor(((CLOSES - OPENS) * n) / books.length), () =>
      hospital.walk(person, addDays(TODAY, 2)),
    );
  for (const [n, appointmentId] of visits.entries()) {
    const input = { appointmentId, provesHolder: true };
    add(7 * 60 + 30 + (n % 25), () => hospital.value(checkIn, input, 'nurse'));
    const person = comes[n];
    if (n % 3 === 0 && person) add(19 * 60 + 30, () => hospital.say(appointmentId, person));
  }
}

/** Runs a day minute by minute, with all timers. */
async function countDay(hospital: Hospital, plan: Plan): Promise<Use> {
  const { stack } = hospital;
  const before = (await stack.counts()).database;
  hospital.calls = 0;
  for (let minute = 0; minute < 24 * 60; minute++) {
    await stack.tick('notices');
    if (minute % 5 === 0) await stack.tick('clock');
    hospital.calls += minute % 5 === 0 ? 2 : 1;
    for (const what of plan.get(minute) ?? []) await what();
    await stack.advance(MINUTE);
  }
  return { calls: hospital.calls, requests: (await stack.counts()).database - before };
}
