import { at } from '../../../../domain/time/time';
import { fileOf, hospitalForEach } from '../../../../tests/hospital';
import { dischargeLines, oneDischarge, staysOf } from '../../../../tests/hospital/discharges';
import { importDischarges } from '../../../../types/discharges/importDischarges';

const hospital = hospitalForEach({
  now: at('2026-11-22', '09:00'),
  staff: { office: ['followUpOffice'] },
});
const bring = (stay: string) =>
  hospital.call(importDischarges, oneDischarge({ 住院号: stay }), 'office');

test.each([
  ['0012345', '12345'],
  ['12345', '0012345'],
  ['0012345', '012345'],
])(
  'R15: a stay known as %s that arrives as %s is asked about, and is never a second stay',
  async (known, comes) => {
    expect(await bring(known)).toMatchObject({ ok: true, value: { added: 1 } });
    const before = JSON.stringify(await staysOf(hospital));
    expect(await bring(comes)).toMatchObject({
      ok: false,
      refusal: {
        code: 'DISCHARGES_HAVE_PROBLEMS',
        facts: { problems: [{ line: 2, field: '住院号', message: expect.stringContaining('0') }] },
      },
    });
    expect(JSON.stringify(await staysOf(hospital))).toBe(before);
  },
);

test.each(['0012345', '12346', '123450', 'A12345', 'A0012345'])(
  'a stay %s beside 0012345 is a stay of its own',
  async comes => {
    await bring('0012345');
    expect(await bring(comes)).toMatchObject({ ok: true });
  },
);

test('two rows of one file that differ only by leading zeros are asked about', async () => {
  const [header, first, second] = dischargeLines.map(line => line.split(','));
  const column = header!.indexOf('住院号');
  first![column] = '0012345';
  second![column] = '12345';
  const file = fileOf(
    [header, first, second].map(row => row!.join(',')).join('\n'),
    'discharges.csv',
  );
  expect(await hospital.call(importDischarges, file, 'office')).toMatchObject({
    refusal: { facts: { problems: [{ line: 3, field: '住院号' }], good: 1 } },
  });
  expect(await staysOf(hospital)).toEqual([]);
});
