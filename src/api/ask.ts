import { defined } from '../../domain/defined';
import { spoken } from '../../texts/spoken';
import type { FunctionName } from '../../types/contract';
import type { HospitalVersion } from '../../types/hospital/hospital';
import type { HoursVersion } from '../../types/timetable/hours';
import { isKnownOffline, isOnline } from '../phone/network';
import { knownHospital, learnHospital } from '../theme/hospital';
import { knownHours, learnHours } from '../timetable/hours';
import { carry } from './transport';
import { clientTrouble, type PageAnswer } from './trouble';

const PATIENCE_MS = 15_000;

/** An answer, with the news it contains. */
type Brought<T> = PageAnswer<T> & { hospital?: HospitalVersion; hours?: HoursVersion };

/**
 * Sends one request to a function. Never throws: without a network, without an answer within 15 s,
 * or with one that cannot be read, it returns a refusal made by the phone (`OFFLINE`, `NO_ANSWER`).
 * A call that the cloud turned away also gets a refusal (`TURNED_AWAY`).
 */
export async function ask<T>(
  name: FunctionName,
  operation: string,
  input: unknown,
): Promise<PageAnswer<T>> {
  try {
    // Without a network, WeChat would try for seconds. Its last known state is checked again, so
    // that an outdated one keeps nobody out.
    if (isKnownOffline() && !(await isOnline())) return clientTrouble('OFFLINE');
    const language = spoken();
    const data = {
      ...{ operation, input, hospital: knownHospital(), hours: knownHours() },
      ...defined({ language: language === 'zh-CN' ? undefined : language }),
    };
    const answer = await inTime(carry({ function: name, data }));
    if (!isAnswer<T>(answer)) return clientTrouble('NO_ANSWER');
    if (!answer.ok) return answer;
    if (answer.hospital) learnHospital(answer.hospital);
    if (answer.hours) learnHours(answer.hours);
    return { ok: true, value: answer.value };
  } catch (error) {
    if (isTurnedAway(error)) return clientTrouble('TURNED_AWAY');
    return clientTrouble((await isOnline()) ? 'NO_ANSWER' : 'OFFLINE');
  }
}

/**
 * Whether the cloud refused to start the call, because more arrive in this second than its plan
 * allows.
 */
const isTurnedAway = (error: unknown): boolean => {
  const { message, errMsg } = (error ?? {}) as { message?: unknown; errMsg?: unknown };
  return /EXCEED_(RATELIMIT|CONCURRENT)/.test(`${message} ${errMsg}`);
};

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether a value is a readable answer. */
export const isAnswer = <T>(answer: unknown): answer is Brought<T> =>
  typeof answer === 'object' &&
  answer !== null &&
  ((answer as { ok?: unknown }).ok === true ||
    typeof (answer as { refusal?: { message?: unknown } }).refusal?.message === 'string');
