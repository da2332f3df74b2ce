import { at } from '../../../domain/time/time';
import {
  askDoor,
  bookedIn,
  bringRoster,
  doorKey,
  fileOf,
  type HeldKey,
  hospitalForEach,
  problemIn,
  rosterCsv,
} from '../../../tests/hospital';
import { importRoster } from '../../../types/changes/importRoster';
import { listChanges } from '../../../types/changes/listChanges';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { office: ['outpatientOffice'] } });
let key: HeldKey;

beforeEach(async () => {
  await bringRoster(hospital);
  key = await doorKey(hospital, 'office', ['timetable', 'roster']);
});

const preview = async (body: string) => {
  const got = await askDoor(key, { method: 'POST', path: '/csv/roster/preview', body });
  return { status: got.status, said: JSON.parse(got.body), got };
};
const bring = (body: string, shown: string, requestId = 'his-20261123-1') =>
  askDoor(key, { method: 'POST', path: '/csv/roster', query: { shown, requestId }, body });

const otherRoom = rosterCsv.replace('1楼05诊室', '2楼99诊室');

test('a roster that is read and sent back unchanged changes nothing', async () => {
  const { body } = await askDoor(key, { path: '/csv/roster' });
  expect(body.split('\r\n').length).toBeGreaterThan(60);
  const { status, said } = await preview(body);
  expect([status, said]).toMatchObject([200, { added: 0, changed: 0, withdrawn: 0 }]);
  expect(said.unchanged).toBeGreaterThan(100);
});

test('times and fees of single clinics are exported, too', async () => {
  const [header, first, ...rows] = rosterCsv.trim().split(/\r?\n/);
  const own = [`${header},结束时间,开始时间,挂号费`, `${first},11:30,9:00,50`];
  const more = rows.map(row => `${row},,,`);
  hospital.at(now + 60_000);
  await hospital.value(importRoster, fileOf([...own, ...more].join('\n')), 'office');
  const { body } = await askDoor(key, { path: '/csv/roster' });
  expect(body).toContain('开始时间,结束时间,挂号费');
  expect(body).toContain('09:00,11:30,50');
  expect((await preview(body)).said).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
});

test('a roster is previewed, and the import does what was shown; a repeated request is one import', async () => {
  hospital.at(now + 60_000);
  const { said } = await preview(otherRoom);
  expect(said).toMatchObject({ added: 0, withdrawn: 0 });
  expect(said.changed).toBeGreaterThan(0);
  const first = await bring(otherRoom, said.shown);
  const again = await bring(otherRoom, said.shown);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(JSON.parse(again.body).changeId).toBe(JSON.parse(first.body).changeId);
  expect(JSON.parse(first.body)).toMatchObject({ changed: said.changed });
  const { changes } = await hospital.value(listChanges, {}, 'office');
  expect(changes).toHaveLength(2);
  expect(changes[0]).toMatchObject({ kind: 'roster', by: '对接系统', mayPutBack: true });
});

test('a change in between refuses it: the other system previews again', async () => {
  const { said } = await preview(otherRoom);
  const sessionId = 'S-20261127-D001-am';
  await bookedIn(hospital, sessionId);
  await hospital.set('sessions', sessionId, { room: '9楼01诊室', writes: 99 });
  const others = await preview(otherRoom.replace('2楼99诊室', '2楼98诊室'));
  await bring(otherRoom.replace('2楼99诊室', '2楼98诊室'), others.said.shown, 'his-other-1');
  const late = await bring(otherRoom, said.shown);
  expect([late.status, problemIn(late).code]).toEqual([409, 'CHANGE_OUTDATED']);
});

test('a roster that withdraws many sessions is left to the office, which types the number (R2a)', async () => {
  const small = rosterCsv.split('\n').slice(0, 3).join('\n');
  const { said } = await preview(small);
  expect(said).toMatchObject({ needsOffice: true });
  const got = await bring(small, said.shown);
  expect([got.status, problemIn(got).code]).toEqual([422, 'NEEDS_OFFICE']);
  expect((await hospital.value(listChanges, {}, 'office')).changes).toHaveLength(1);
});

test('wrong rows are reported by line and column, and nothing changes', async () => {
  const { status, got } = await preview(rosterCsv.replace('周一', '周八'));
  expect([status, problemIn(got).code]).toEqual([422, 'ROSTER_HAS_PROBLEMS']);
  const { issue } = JSON.parse(got.body) as fhir4.OperationOutcome;
  expect(issue[1]).toMatchObject({ expression: [expect.stringMatching(/^line \d+$/), '星期'] });
});

test('only a file is accepted, and only from a key with the right', async () => {
  const reader = await doorKey(hospital, 'office', ['timetable']);
  const asked = { method: 'POST', path: '/csv/roster/preview' };
  expect(problemIn(await askDoor(key, asked))).toMatchObject({
    code: 'BODY_MISSING',
    field: 'body',
  });
  expect(problemIn(await askDoor(reader, { ...asked, body: rosterCsv })).code).toBe(
    'SCOPE_MISSING',
  );
  const html = await preview('<html><body>x</body></html>');
  expect([html.status, problemIn(html.got).code]).toEqual([422, 'TABLE_UNREADABLE']);
});
