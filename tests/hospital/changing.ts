import { defined } from '../../domain/defined';
import { at } from '../../domain/time/time';
import { applyChange } from '../../types/changes/applyChange';
import type { Change } from '../../types/changes/change';
import { previewChange } from '../../types/changes/previewChange';
import { hospitalForEach, type TestHospital, wish } from '.';

/** Monday, within office hours. */
export const now = at('2026-11-23', '09:00');
export const reason = '医生生病';

/**
 * A hospital with two members of the office for each test, and a function that makes a change as it
 * was previewed.
 */
export function changingHospital() {
  const hospital: TestHospital = hospitalForEach({
    now,
    staff: { nurse: ['desk'], office: ['outpatientOffice'], other: ['outpatientOffice'] },
  });
  async function made(change: Change, typed?: number) {
    const { shown, effect } = await hospital.value(previewChange, { change, reason }, 'office');
    const input = { requestId: wish(), change, shown, reason, ...defined({ typed }) };
    return { ...(await hospital.value(applyChange, input, 'office')), effect };
  }
  return { hospital, made };
}
