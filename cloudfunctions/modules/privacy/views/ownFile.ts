import { maskDocument } from '../../../../domain/people/document';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { ownDataTexts as words } from '../../../../texts/privacy';
import { sayDate, sayMoment } from '../../../../texts/say';
import { type WardField, wardColumns } from '../../../../types/followups/discharges';
import { formOf } from '../../../../types/surveys/form';
import { escapedHtml } from '../../../cloud/html';
import { textIn } from '../../../cloud/seal';
import { wordsOf } from '../../care';
import { ownCaseView } from '../../cases';
import { dischargedOf } from '../../followups';
import { joinedPersons, type Patient, personOf, phoneGivenBy } from '../../people';
import { answersOf, type Survey } from '../../surveys';
import type { OwnDocuments } from '../steps/ownData';

/** A kind of data with its records, each fact by its name in words. */
export interface Section {
  title: string;
  records: Record<string, string>[];
}

const { fields, titles } = words;

/** Everything kept about a person, in words, as the person may read it: not what staff noted for each other (R16). */
export function ownSections(
  patient: Patient,
  account: string,
  documents: OwnDocuments,
  now: Moment,
): Section[] {
  const { visits, strikes, returnVisits, surveys, cases, stays, followUps, care } = documents;
  const who = { patientId: patient._id, name: personOf(patient).name };
  const ownCases = cases.map(each => caseRecord(ownCaseView(each, who, now)));
  return [
    { title: titles.identity, records: identityRecords(patient, account) },
    { title: titles.visits, records: byDate(visits).map(visitRecord) },
    { title: titles.strikes, records: strikes.map(strikeRecord) },
    { title: titles.returnVisits, records: returnVisits.map(returnRecord) },
    { title: titles.surveys, records: byDate(surveys).map(surveyRecord) },
    { title: titles.cases, records: ownCases },
    { title: titles.stays, records: stays.map(stayRecord) },
    { title: titles.followUps, records: byDate(followUps).map(followUpRecord) },
    { title: titles.care, records: care.map(careRecord) },
  ];
}

/** By each name and document that the person is known by (R1). */
const identityRecords = (patient: Patient, account: string) =>
  [personOf(patient), ...joinedPersons(patient)].map(({ name, document }) => ({
    [fields.name]: name,
    [fields.document]: `${texts.documentKinds[document.kind]} ${maskDocument(document)}`,
    [fields.phone]: phoneGivenBy(patient, account),
  }));

const strikeRecord = ({ at, kind, revoked }: OwnDocuments['strikes'][number]) => ({
  [fields.date]: sayMoment(at),
  [fields.what]: words.strikes[kind],
  [fields.state]: revoked ? words.revoked : words.counted,
});

const returnRecord = ({ date, department, state }: OwnDocuments['returnVisits'][number]) => ({
  [fields.date]: sayDate(date),
  [fields.department]: department.name,
  [fields.state]: texts.returnVisits.states[state],
});

function stayRecord(stay: OwnDocuments['stays'][number]) {
  const { diagnosis, ward = {} } = dischargedOf(stay);
  const besides = Object.entries(ward) as [WardField, string][];
  return {
    [fields.date]: sayDate(stay.dischargedOn),
    [fields.department]: stay.department.name,
    [fields.diagnosis]: diagnosis,
    ...Object.fromEntries(besides.map(([field, value]) => [wardColumns[field], value])),
  };
}

const followUpRecord = (followUp: OwnDocuments['followUps'][number]) => ({
  [fields.date]: sayDate(followUp.date),
  [fields.what]: texts.followUps.kinds[followUp.kind],
  [fields.department]: followUp.department.name,
  [fields.calls]: texts.joined.sentences(
    followUp.attempts.map(
      ({ on, outcome }) => `${sayDate(on)} ${texts.followUps.outcomes[outcome]}`,
    ),
  ),
});

function careRecord(item: OwnDocuments['care'][number]) {
  const { title, text } = wordsOf(item);
  return { [fields.date]: sayDate(item.on), [fields.what]: title, [fields.text]: text };
}

const byDate = <T extends { date: string }>(documents: readonly T[]): T[] =>
  [...documents].sort((a, b) => (a.date < b.date ? 1 : -1));

const visitRecord = (visit: OwnDocuments['visits'][number]) => ({
  [fields.date]: `${sayDate(visit.date)} ${visit.start}–${visit.end}`,
  [fields.department]: visit.department.name,
  [fields.doctor]: `${visit.doctor.name} ${visit.doctor.title}`,
  [fields.what]: texts.joined.clauses(
    texts.visitTexts[visit.visit],
    texts.channelTexts[visit.channel],
  ),
  [fields.state]: texts.appointmentStatusTexts[visit.status],
  ...purposeOf(visit),
});

/** What the visit was for, where the patient said so. */
const purposeOf = ({ _id, purpose }: OwnDocuments['visits'][number]): Record<string, string> =>
  purpose ? { [fields.purpose]: textIn(purpose, _id) } : {};

/** What was answered, each by its question; a survey that nobody answered holds nothing of the person's. */
function surveyRecord(survey: Survey): Record<string, string> {
  const answers = answersOf(survey);
  const said = formOf(survey.form).questions.flatMap(({ id, title }) => {
    const answer = answers[id];
    if (answer === undefined || answer === '') return [];
    const { satisfactions } = texts.surveys;
    const word = Object.hasOwn(satisfactions, String(answer))
      ? satisfactions[answer as keyof typeof satisfactions]
      : typeof answer === 'boolean'
        ? words.yesNo(answer)
        : String(answer);
    return [[title, word]];
  });
  return {
    [fields.date]: sayDate(survey.date),
    [fields.department]: survey.department.name,
    ...Object.fromEntries(said),
  };
}

const caseRecord = (view: ReturnType<typeof ownCaseView>) => ({
  [fields.date]: sayMoment(view.openedAt),
  [fields.what]: texts.cases.kinds[view.kind],
  [fields.state]: texts.cases.states[view.state],
  [fields.text]: view.text,
  [fields.answers]: texts.joined.sentences(view.history.flatMap(({ text }) => text ?? [])),
});

const style = `
body { font: 16px/1.6 -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 24px auto; max-width: 40em; padding: 0 16px; }
h2 { margin: 32px 0 8px; }
dl { display: grid; grid-template-columns: 6em 1fr; gap: 2px 12px; margin: 0; padding: 8px 0; border-top: 1px solid #ddd; }
dt { color: #555; }
dd { margin: 0; white-space: pre-wrap; }
`;

/** The sections as a page to be read and printed; it loads nothing from anywhere. */
export function ownPage(title: string, sections: Section[], now: Moment): string {
  const body = sections.map(section => {
    const records = section.records.map(record => {
      const rows = Object.entries(record)
        .filter(([, value]) => value)
        .map(([key, value]) => `<dt>${escapedHtml(key)}</dt><dd>${escapedHtml(value)}</dd>`);
      return `<dl>${rows.join('')}</dl>`;
    });
    return `<h2>${escapedHtml(section.title)}</h2>${records.join('') || `<p>${words.nothing}</p>`}`;
  });
  const head = `<h1>${escapedHtml(title)}</h1><p>${escapedHtml(words.made(dateOf(now)))}</p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title><style>${style}</style></head>
<body>${head}${body.join('')}</body></html>
`;
}
