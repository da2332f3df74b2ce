import { at } from '../../../domain/time/time';
import { answerWorry } from '../../../types/calling/answerWorry';
import { saveFollowUpDraft } from '../../../types/calling/saveFollowUpDraft';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { saveSummary } from '../../../types/figures/saveSummary';
import { drawSample } from '../../../types/samples/drawSample';
import { recordSpotCheck } from '../../../types/samples/recordSpotCheck';
import { viewSample } from '../../../types/samples/viewSample';
import { handleVoice, type VoiceStep } from '../../../types/voices/handleVoice';
import { listVoices } from '../../../types/voices/listVoices';
import type { VoiceView } from '../../../types/voices/voices';
import { cardNumber, fileOf, person, type TestHospital, wish } from '../../hospital';
import { putDown } from '../../hospital/calling';
import { followUpsOf } from '../../hospital/discharges';
import { text } from './days';

const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';

const row = (n: number): string => {
  const { name, phone } = person(n);
  const sex = Number(cardNumber(n)[16]) % 2 ? '男' : '女';
  const who = [`ZY${n}`, name, sex, cardNumber(n), phone];
  return [...who, '产科', '产后', '2026-11-01', '2026-11-20', '好转'].join(',');
};

/** Answers one suggestion and sets the other aside. */
async function hearSuggestions(hospital: TestHospital): Promise<void> {
  const input = { kind: 'suggestion' as const };
  const [one, other] = (await hospital.value(listVoices, input, 'lin')).voices;
  const handle = async (voice: VoiceView | undefined, step: VoiceStep) => {
    const { voiceId = '', revision = 0 } = voice ?? {};
    const handled = { requestId: wish(), voiceId, revision, step };
    return (await hospital.value(handleVoice, handled, 'lin')).voice;
  };
  const sent = await handle(one, { do: 'send', about: 'fees', departmentId: 'K01' });
  await handle(sent, { do: 'answer', text: text() });
  await handle(other, { do: 'putAside', text: text() });
}

/**
 * A morning of calls to discharged patients, and the month’s summary: notes, a draft, a complaint,
 * a worry with its answer, and a check of the records.
 */
export async function callsOfADay(hospital: TestHospital): Promise<void> {
  hospital.at(at('2026-11-23', '09:30'));
  const rows = Array.from({ length: 12 }, (_, n) => row(900 + n));
  await hospital.value(importDischarges, fileOf([HEADER, ...rows].join('\n'), 'd.csv'), 'lin');
  const [first, second, third, fourth] = (await followUpsOf(hospital)).filter(
    ({ kind }) => kind === 'discharge1',
  );
  const draft = { note: text(), did: text(), answers: { feeling: text() } };
  await hospital.value(saveFollowUpDraft, { followUpId: first!._id, record: draft }, 'lin');
  await putDown(hospital, second!._id, 'noAnswer', { note: text() }, 'lin');
  const complaint = { kind: 'attitude' as const, text: text() };
  const answers = { suggestion: text(), praise: text() };
  const said = { note: text(), did: text(), worry: text(), complaint, answers };
  await putDown(hospital, third!._id, 'reached', said, 'lin');
  await putDown(hospital, fourth!._id, 'reached', { answers: { suggestion: text() } }, 'lin');
  await hearSuggestions(hospital);
  const [its] = await hospital.all<{ _id: string }>('cases');
  const month = { requestId: wish(), month: '2026-11', revision: 0, note: text() };
  const chosen = { ...month, cases: [{ caseId: its!._id, text: text() }] };
  await hospital.value(saveSummary, chosen, 'lin');
  const told = { requestId: wish(), followUpId: third!._id, text: text() };
  await hospital.value(answerWorry, told, 'hu');
  const { sampleId } = (await hospital.value(drawSample, { kind: 'discharged' }, 'lin')).sample;
  const { records } = await hospital.value(viewSample, { sampleId }, 'lin');
  const found = { sampleId, recordId: records[0]!.recordId, found: true, note: text() };
  await hospital.value(recordSpotCheck, found, 'lin');
}
