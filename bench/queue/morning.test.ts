import { seeded } from '../../local/random';
import { simulateMornings, told } from './morning';

test('R24: over twenty mornings the estimate at the check-in is nearer to the call than the printed time', () => {
  const { estimate, printed } = simulateMornings(20, seeded(1));
  expect(estimate.length).toBeGreaterThan(400);
  expect(told(estimate).mean).toBeLessThan(told(printed).mean);
  expect(told(estimate).most).toBeLessThan(told(printed).most);
});

test('the same seed gives the same mornings', () => {
  expect(simulateMornings(2, seeded(7))).toEqual(simulateMornings(2, seeded(7)));
});
