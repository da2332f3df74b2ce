import { fieldsThatDoNotFit, mayHave, outcomeFields } from '../../../domain/calling/outcomes';
import { followUpRecord } from '../../../types/calling/followUpRecord';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { saveFollowUpDraft } from '../../../types/calling/saveFollowUpDraft';
import { followUpOutcomes } from '../../../types/followups/followUps';
import { type CallForm, emptyForm, fromKept, mistakeOf, toKeep, toRecord } from './callForm';

const full: CallForm = {
  way: 'onSite',
  outcome: 'reached',
  answers: { wound: '红肿', pain: '  ' },
  satisfaction: 'dissatisfied',
  ratings: { fees: 'basic' },
  worry: '伤口疼了三天',
  noDoctorBecause: '已在门诊看过',
  course: 'goesOn',
  nextCallOn: '2026-12-01',
  refusalReason: 'noTime',
  complaintKind: 'attitude',
  complaint: '等了很久没有人理',
  did: '提醒复诊',
  note: '女儿接的电话',
  dialled: '13800005678',
  newPhone: '13900001234',
};

const questions = [{ id: 'wound', worrying: ['红肿'] }];

test('a saved draft comes back unchanged', () => {
  const { record } = saveFollowUpDraft.input.parse({ followUpId: 'f1', record: toKeep(full) });
  expect(fromKept(record)).toEqual({ ...full, answers: { wound: '红肿', pain: '' } });
  expect(fromKept(followUpRecord.parse({}))).toEqual({ ...emptyForm, complaintKind: undefined });
});

test('a draft can be saved at every moment', () => {
  const moments: CallForm[] = [
    emptyForm,
    { ...emptyForm, complaintKind: 'fees' },
    { ...emptyForm, complaint: '贵' },
    { ...emptyForm, complaintKind: 'fees', complaint: ' 贵 ' },
  ];
  for (const each of moments) {
    const kept = saveFollowUpDraft.input.safeParse({ followUpId: 'f1', record: toKeep(each) });
    expect(kept.success).toBe(true);
    expect(toKeep(each)).not.toHaveProperty('complaint');
  }
});

test('R15: only fields of the last chosen outcome are recorded', () => {
  expect(toRecord(full, 'noAnswer')).toEqual({
    ...toKeep(emptyForm),
    way: 'onSite',
    note: '女儿接的电话',
    outcome: 'noAnswer',
  });
  expect(toRecord(full, 'wrongNumber')).toMatchObject({ newPhone: '13900001234', worry: '' });
  expect(toRecord({ ...full, way: 'phone' }, 'busy').dialled).toBe('13800005678');
  expect(toRecord(full, 'died')).toMatchObject({ answers: {}, complaint: { kind: 'attitude' } });
  expect(toRecord(full, 'died')).not.toHaveProperty('satisfaction');
  expect(toRecord(full, 'reached')).toMatchObject({
    answers: { wound: '红肿' },
    satisfaction: 'dissatisfied',
    newPhone: '',
  });
});

test.each(followUpOutcomes)('R15: %s can be recorded as the contract requires', outcome => {
  const input = { requestId: 'call-0001', followUpId: 'f1', record: toRecord(full, outcome) };
  expect(recordFollowUp.input.safeParse(input).success).toBe(true);
});

test.each(followUpOutcomes)('R15: what is recorded with %s is everything that fits it', outcome => {
  const { record } = recordFollowUp.input.parse({
    requestId: 'call-0001',
    followUpId: 'f1',
    record: toRecord(full, outcome),
  });
  expect(fieldsThatDoNotFit(outcome, record)).toEqual([]);
  const nothing = followUpRecord.parse({});
  for (const field of outcomeFields.filter(each => mayHave(outcome, each)))
    expect([field, record[field]]).not.toEqual([field, nothing[field]]);
});

const mistake = (form: CallForm) => mistakeOf(form, questions, '2026-11-23');

test('reports what keeps a call from being recorded', () => {
  expect(mistake(emptyForm)).toBe('outcome');
  expect(mistake(full)).toBeUndefined();
  expect(mistake({ ...full, complaint: ' ' })).toBe('complaint');
  expect(mistake({ ...full, complaintKind: undefined })).toBe('complaintKind');
  // The call was not answered, so former input is not recorded and needs no check.
  expect(mistake({ ...full, complaint: ' ', outcome: 'busy' })).toBeUndefined();
  expect(mistake({ ...full, outcome: 'wrongNumber', newPhone: '139' })).toBe('newPhone');
  // Worse, with neither words nor a reason why no doctor is asked.
  expect(mistake({ ...full, worry: ' ', noDoctorBecause: '' })).toBe('worry');
  expect(mistake({ ...full, worry: '' })).toBeUndefined();
  expect(mistake({ ...full, nextCallOn: '2026-11-23' })).toBe('nextCallOn');
  expect(mistake({ ...full, outcome: 'neverCall', refusalReason: undefined })).toBe(
    'refusalReason',
  );
});
