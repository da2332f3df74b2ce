import { aboutOf, type DoctorNote, feeOf, keptByHand, withHand } from './about';
import type { RosterRow } from './roster';

const said: DoctorNote = { id: 'D001', specialities: '高危妊娠', profile: '从医三十年' };

describe('R22: what patients read of a doctor', () => {
  test('is what the office wrote, field by field, else what the roster says; an empty text shows nothing', () => {
    expect(aboutOf(said)).toEqual({ specialities: '高危妊娠', profile: '从医三十年' });
    const hand = { specialities: '妊娠期糖尿病', profile: '', picture: 'https://a.example/1.jpg' };
    expect(aboutOf({ ...said, hand })).toEqual({
      specialities: '妊娠期糖尿病',
      picture: 'https://a.example/1.jpg',
    });
  });

  test('is what the roster says again after the office removes its own text', () => {
    const [written] = withHand([said], 'D001', { profile: '' });
    expect(aboutOf(written!)).toEqual({ specialities: '高危妊娠' });
    expect(withHand([written!], 'D001', {})).toEqual([said]);
    expect(withHand([], 'D009', { fees: { expert: 5000 } })).toEqual([
      { id: 'D009', hand: { fees: { expert: 5000 } } },
    ]);
  });

  test('a fee written by hand is for one clinic type, and wins over the row’s', () => {
    const row = { clinicType: 'expert' as const, fee: 3000 };
    expect(feeOf(row, { fees: { expert: 5000 } })).toBe(5000);
    expect(feeOf(row, { fees: { general: 0 } })).toBe(3000);
    expect(feeOf({ clinicType: 'general' }, { fees: { general: 0 } })).toBe(0);
    expect(feeOf({ clinicType: 'general' }, undefined)).toBeUndefined();
  });

  test('a doctor for whom the file differs from the office is listed, with the fields', () => {
    const row = (doctorId: string, more: Partial<RosterRow>) =>
      ({ doctorId, clinicType: 'expert', ...more }) as RosterRow;
    const doctor = { ...said, hand: { profile: '手写的', fees: { expert: 5000 } } };
    const rows = [
      row('D001', { fee: 3000, about: { profile: '从医三十年', specialities: '别的' } }),
      row('D001', { fee: 5000 }),
      row('D002', { fee: 3000, about: { profile: '别的' } }),
    ];
    expect(keptByHand(rows, [doctor, { id: 'D002' }])).toEqual([
      { doctor, fields: ['profile', 'fee'] },
    ]);
    expect(keptByHand([row('D001', { about: { profile: '手写的' } })], [doctor])).toEqual([]);
  });
});
