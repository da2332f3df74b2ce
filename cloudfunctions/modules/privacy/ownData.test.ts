import { at } from '../../../domain/time/time';
import {
  agreeForAlways,
  booked,
  bytesOf,
  came,
  dyingAt,
  hospitalForEach,
  person,
  sessionOn,
  wish,
} from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import type { ValueOf } from '../../../types/contract';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';
import { changeOwnPhone } from '../../../types/privacy/changeOwnPhone';
import { closeAccount } from '../../../types/privacy/closeAccount';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import { viewOwnData } from '../../../types/privacy/viewOwnData';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });

type Kept = ValueOf<typeof viewOwnData>['people'][number]['kept'];
const counts = (kept: Kept) => Object.fromEntries(kept.map(({ kind, count }) => [kind, count]));
const textIn = (file: ValueOf<typeof exportOwnData>) => bytesOf(file).toString();

/** A past visit and a complaint about it. */
async function withHistory() {
  const visit = await came(hospital, '2026-11-25');
  await hospital.value(
    openOwnCase,
    {
      requestId: wish(),
      patientId: visit.patientId,
      appointmentId: visit.appointmentId,
      kind: 'attitude',
      text: '<等了>两个小时',
    },
    'wang',
  );
  return visit;
}

describe('what is stored (R25)', () => {
  test('is shown by kind and number, with the months it is kept', async () => {
    await withHistory();
    const { people, periods } = await hospital.value(viewOwnData, {}, 'wang');
    expect(people).toHaveLength(1);
    expect(counts(people[0]!.kept)).toEqual({ identity: 1, visits: 1, cases: 1 });
    expect(periods).toMatchObject({ visits: 36, records: 36 });
  });

  test('without proof only counts what the account made itself (R23)', async () => {
    await withHistory();
    await hospital.stranger('li', 1);
    const [seen] = (await hospital.value(viewOwnData, {}, 'li')).people;
    expect(seen).toMatchObject({ proven: false, kept: [{ kind: 'identity', count: 1 }] });
  });

  test('can be downloaded as a file, for people and for machines; nothing in it is executable', async () => {
    const { patientId } = await withHistory();
    const html = await hospital.value(exportOwnData, { patientId, form: 'html' }, 'wang');
    expect(html.fileName).toBe('我的信息-2026-11-25.html');
    expect(textIn(html)).toContain('&lt;等了&gt;两个小时');
    const json = JSON.parse(
      textIn(await hospital.value(exportOwnData, { patientId, form: 'json' }, 'wang')),
    );
    expect(json.sections[0].records[0]).toEqual({
      姓名: person(1).name,
      证件: expect.stringContaining('***'),
      您留的电话: person(1).phone,
    });
    expect(json.sections[1].records).toHaveLength(1);
    expect(json.sections[5].records[0].内容).toBe('<等了>两个小时');
  });

  test('no file for a stranger who only added the patient, and for nobody else (R23)', async () => {
    const { patientId } = await withHistory();
    await hospital.stranger('li', 1);
    const form = 'json' as const;
    expect(await hospital.refusal(exportOwnData, { patientId, form }, 'li')).toBe(
      'HOLDING_UNPROVEN',
    );
    expect(await hospital.refusal(exportOwnData, { patientId, form }, 'nobody')).toBe(
      'PATIENT_UNKNOWN',
    );
  });

  test('the account’s own phone is corrected; another account’s stays', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.patient('li', 1);
    const { patient } = await hospital.value(
      changeOwnPhone,
      { patientId, phone: '199 1111 2222' },
      'wang',
    );
    expect(patient.phoneMasked).toBe('199****2222');
    const [others] = (await hospital.value(listPatients, {}, 'li')).patients;
    expect(others?.phoneMasked).toBe('199****0001');
    const wrong = { patientId, phone: '19911112222' };
    expect(await hospital.refusal(changeOwnPhone, wrong, 'nobody')).toBe('PATIENT_UNKNOWN');
  });
});

describe('closing the account (R25)', () => {
  test('is refused while there is a future visit, says whose, and ends nothing', async () => {
    const { appointmentId } = await booked(hospital, '2026-11-25');
    const answer = await hospital.call(closeAccount, {}, 'wang');
    expect(answer).toMatchObject({
      refusal: {
        code: 'ACCOUNT_HAS_APPOINTMENTS',
        facts: { names: [person(1).name] },
        wayOn: expect.stringContaining('取消'),
      },
    });
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
    await hospital.value(cancel, { appointmentId }, 'wang');
    await hospital.value(closeAccount, {}, 'wang');
  });

  test('ends holdings, consents, open messages and agreements; visits stay for their period', async () => {
    await agreeForAlways(hospital, 'wang');
    const { patientId } = await withHistory();
    hospital.at(at('2026-11-26', '09:00'));
    await hospital.runJobs();
    await hospital.value(closeAccount, {}, 'wang');
    await hospital.value(closeAccount, {}, 'wang');
    expect(await hospital.all('accounts')).toEqual([]);
    expect(await hospital.all('consents')).toEqual([]);
    const [agreement] = await hospital.all<{ agreed: object; lines: object[] }>('agreements');
    expect(agreement?.agreed).toEqual({});
    expect(agreement?.lines).toHaveLength(3);
    const open = await hospital.all<{ open: boolean; account: string }>('notices');
    expect(open.filter(each => each.open && each.account === 'wang')).toEqual([]);
    expect(await hospital.all('appointments')).toHaveLength(1);
    const [patient] = await hospital.all<{ _id: string; links: object[] }>('patients');
    expect(patient).toMatchObject({ _id: patientId, links: [] });
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toEqual([]);
  });

  test('a record that nothing refers to is removed at once; one that another account holds stays', async () => {
    await hospital.patient('wang', 1);
    await hospital.patient('wang', 2);
    const shared = await hospital.patient('li', 2);
    await hospital.value(closeAccount, {}, 'wang');
    const left = await hospital.all<{ _id: string }>('patients');
    expect(left.map(({ _id }) => _id)).toEqual([shared]);
  });

  test('killed at any request it is completed by the next', async () => {
    await agreeForAlways(hospital, 'wang');
    await hospital.patient('wang', 1);
    await hospital.patient('wang', 2);
    for (let request = 1; request < 60; request += 3) {
      const close = async () => {
        const answer = await hospital.call(closeAccount, {}, 'wang');
        if (!answer.ok) throw new Error(answer.refusal.code);
      };
      if (!(await dyingAt(hospital, request, close))) break;
    }
    await hospital.value(closeAccount, {}, 'wang');
    // The job removes a record that lost its holder and was not removed yet.
    await hospital.runJobs();
    for (const collection of ['patients', 'accounts', 'consents'])
      expect([collection, await hospital.all(collection)]).toEqual([collection, []]);
  });

  test('does not lift strikes and bars; afterwards the account has to agree again', async () => {
    await hospital.patient('wang', 1);
    await hospital.value(closeAccount, {}, 'wang');
    const sessionId = await sessionOn(hospital, '2026-11-25');
    const wished = { requestId: wish(), patientId: 'none', sessionId, slot: 0 };
    expect(await hospital.refusal(book, wished, 'wang')).toBe('PRIVACY_NOT_AGREED');
  });
});

test('a removed patient is deleted by the next day’s run, unless visits are kept or an account holds them', async () => {
  const patientId = await hospital.patient('wang', 1);
  const shared = await hospital.patient('wang', 2);
  await hospital.patient('li', 2);
  const visited = await came(hospital, '2026-11-25', { n: 3 });
  await hospital.value(removePatient, { patientId }, 'wang');
  await hospital.value(removePatient, { patientId: shared }, 'wang');
  hospital.at(at('2026-11-26', '09:00'));
  await hospital.runJobs();
  await hospital.value(removePatient, { patientId: visited.patientId }, 'wang');
  hospital.at(at('2026-11-27', '09:00'));
  await hospital.runJobs();
  const left = await hospital.all<{ _id: string; parted?: true }>('patients');
  expect(left.map(({ _id }) => _id).sort()).toEqual([shared, visited.patientId].sort());
  expect(left.find(({ _id }) => _id === shared)?.parted).toBeUndefined();
});
