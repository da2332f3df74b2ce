import { at } from '../../../../domain/time/time';
import {
  fillMonth,
  hospitalWithFigures,
  storedFigures,
  sumFigures,
  viewMonth,
} from '../../../../tests/hospital/month';
import { figureStore } from '../stores/figures';
import { sumFigures as sumFiguresJob } from './sumFigures';

const hospital = hospitalWithFigures();

describe('a month counted from its records (R18)', () => {
  test('what the same run of the timer plans is already in the figures', async () => {
    await fillMonth(hospital);
    hospital.at(at('2026-11-26', '10:00'));
    await sumFigures(hospital);
    const { hospital: all, counting: open } = await viewMonth(hospital);
    const planned = await hospital.all<{ kind: string; month: string }>('followUps');
    expect(planned.filter(({ kind }) => kind === 'outpatientSeen')).toHaveLength(2);
    expect(all.followUps).toBe(planned.filter(({ month }) => month === '2026-11').length);
    expect(open).toBe(false);
    const once = JSON.stringify(await storedFigures(hospital));
    await sumFigures(hospital);
    expect(JSON.stringify(await storedFigures(hospital))).toBe(once);
  });

  test('counted again, at once or in pieces, all figures are exactly the same', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    await sumFigures(hospital);
    const once = await storedFigures(hospital);
    await hospital.stack.store.remove('figures', { filter: {}, multi: true });
    await hospital.stack.store.remove('jobs', {
      filter: { _id: 'sumFigures' },
      multi: true,
    });
    await sumFigures(hospital);
    expect(await storedFigures(hospital)).toEqual(once);
  });

  test('stopped after any piece, the next runs complete it, and the figures are exactly the same', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    const once = await storedFigures(hospital);
    for (const pieces of [0, 1, 2]) {
      await hospital.stack.store.remove('figures', { filter: {}, multi: true });
      await hospital.stack.store.remove('jobs', { filter: { _id: 'sumFigures' }, multi: true });
      for (let run = 0; run < 30; run++) {
        // Otherwise every run would mark again what was written within the last minutes.
        hospital.at(hospital.stack.clock.now() + 5 * 60_000);
        let left = pieces + 1;
        await sumFiguresJob.run(hospital.stack.clock.now(), () => left-- > 0);
        if (run === 0) expect((await viewMonth(hospital)).counting).toBe(true);
        if (!(await hospital.all<{ stale?: true }>('figures')).some(({ stale }) => stale)) break;
      }
      expect(await storedFigures(hospital)).toEqual(once);
    }
  });

  test('what is written while a day is counted is not lost: the older count is not stored', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    await figureStore.markDays(['2026-11-20']);
    const [read] = await figureStore.stale('day', 1);
    await figureStore.markDays(['2026-11-20']);
    expect(await figureStore.put(read!, [], hospital.stack.clock.now())).toBe(false);
    expect((await figureStore.stale('day', 9)).map(({ _id }) => _id)).toEqual(['D-2026-11-20']);
  });
});
