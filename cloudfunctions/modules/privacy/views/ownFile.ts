import { maskDocument } from '../../../../domain/people/document';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { Answers } from '../../../../texts/answers';
import { type WardField, wardColumns } from '../../../../types/discharges/discharges';
import { formOf } from '../../../../types/surveys/form';
import { escapedHtml } from '../../../cloud/html';
import { textIn } from '../../../cloud/seal';
import { careWordsOf } from '../../care';
import { ownCaseView } from '../../cases';
import { dischargedOf } from '../../followups';
import { joinedPersons, type Patient, personOf, phoneGivenBy } from '../../people';
import { answersHandedIn, type Survey } from '../../surveys';
import type { OwnDocuments } from '../steps/ownData';

/** A kind of data with its records: each fact with its name in words. */
export interface Section {
  title: string;
  records: Record<string, string>[];
}

/** The moment, and the words in the reader's language. */
interface Making {
  now: Moment;
  words: Answers;
}

/**
 * Everything stored about a patient, in words, as the patient may read it: without notes that staff
 * wrote to each other (R16).
 */
export function ownSections(
  patient: Patient,
  account: string,
  documents: OwnDocuments,
  { now, words }: Making,
): Section[] {
  const { visits, strikes, returnVisits, surveys, cases, stays, followUps, care } = documents;
  const { titles } = words.ownData;
  const who = { patientId: patient._id, name: personOf(patient).name };
  const records = recordsIn(words);
  const ownCases = cases.map(each => records.ofCase(ownCaseView(each, who, now)));
  return [
    { title: titles.identity, records: records.ofIdentity(patient, account) },
    { title: titles.visits, records: byDate(visits).map(records.ofVisit) },
    { title: titles.strikes, records: strikes.map(records.ofStrike) },
    { title: titles.returnVisits, records: returnVisits.map(records.ofReturn) },
    { title: titles.surveys, records: byDate(surveys).map(records.ofSurvey) },
    { title: titles.cases, records: ownCases },
    { title: titles.stays, records: stays.map(records.ofStay) },
    { title: titles.followUps, records: byDate(followUps).map(records.ofFollowUp) },
    { title: titles.care, records: care.map(records.ofCare) },
  ];
}

const byDate = <T extends { date: string }>(documents: readonly T[]): T[] =>
  [...documents].sort((a, b) => (a.date < b.date ? 1 : -1));

/** How each kind of record is worded. */
function recordsIn(words: Answers) {
  const { joined, ownData, say } = words;
  const { fields } = ownData;
  return {
    /** For each name and document by which the patient is known (R1). */
    ofIdentity: (patient: Patient, account: string) =>
      [personOf(patient), ...joinedPersons(patient)].map(({ name, document }) => ({
        [fields.name]: name,
        [fields.document]: `${words.documentKinds[document.kind]} ${maskDocument(document)}`,
        [fields.phone]: phoneGivenBy(patient, account),
      })),

    ofStrike: ({ at, kind, revoked }: OwnDocuments['strikes'][number]) => ({
      [fields.date]: say.sayMoment(at),
      [fields.what]: ownData.strikes[kind],
      [fields.state]: revoked ? ownData.revoked : ownData.counted,
    }),

    ofReturn: ({ date, department, state }: OwnDocuments['returnVisits'][number]) => ({
      [fields.date]: say.sayDate(date),
      [fields.department]: department.name,
      [fields.state]: words.returnVisits.states[state],
    }),

    ofStay: stayRecordIn(words),

    ofFollowUp: (followUp: OwnDocuments['followUps'][number]) => ({
      [fields.date]: say.sayDate(followUp.date),
      [fields.what]: words.followUps.kinds[followUp.kind],
      [fields.department]: followUp.department.name,
      [fields.calls]: joined.sentences(
        followUp.attempts.map(
          ({ on, outcome }) => `${say.sayDate(on)} ${words.followUps.outcomes[outcome]}`,
        ),
      ),
    }),

    ofCare(item: OwnDocuments['care'][number]) {
      const { title, text } = careWordsOf(item);
      return { [fields.date]: say.sayDate(item.on), [fields.what]: title, [fields.text]: text };
    },

    ofVisit: visitRecordIn(words),

    ofSurvey: (survey: Survey): Record<string, string> => ({
      [fields.date]: say.sayDate(survey.date),
      [fields.department]: survey.department.name,
      ...Object.fromEntries(answersIn(survey, words)),
    }),

    ofCase: (view: ReturnType<typeof ownCaseView>) => ({
      [fields.date]: say.sayMoment(view.openedAt),
      [fields.what]: words.cases.kinds[view.kind],
      [fields.state]: words.cases.states[view.state],
      [fields.text]: view.text,
      [fields.answers]: joined.sentences(view.history.flatMap(({ text }) => text ?? [])),
    }),
  };
}

/** The purpose of the visit, if the patient gave one. */
const purposeOf = (
  { _id, purpose }: OwnDocuments['visits'][number],
  name: string,
): Record<string, string> => (purpose ? { [name]: textIn(purpose, _id) } : {});

const visitRecordIn =
  ({ ownData: { fields }, say, joined, ...words }: Answers) =>
  (visit: OwnDocuments['visits'][number]) => ({
    [fields.date]: `${say.sayDate(visit.date)} ${visit.start}–${visit.end}`,
    [fields.department]: visit.department.name,
    [fields.doctor]: `${visit.doctor.name} ${visit.doctor.title}`,
    [fields.what]: joined.clauses(words.visitTexts[visit.visit], words.channelTexts[visit.channel]),
    [fields.state]: words.appointmentStatusTexts[visit.status],
    ...purposeOf(visit, fields.purpose),
  });

/** The ward's data of a stay, under the headings of its list. */
const stayRecordIn =
  ({ ownData: { fields }, say }: Answers) =>
  (stay: OwnDocuments['stays'][number]) => {
    const { diagnosis, ward = {} } = dischargedOf(stay);
    const besides = Object.entries(ward) as [WardField, string][];
    return {
      [fields.date]: say.sayDate(stay.dischargedOn),
      [fields.department]: stay.department.name,
      [fields.diagnosis]: diagnosis,
      ...Object.fromEntries(besides.map(([field, value]) => [wardColumns[field], value])),
    };
  };

/** The answers with their questions; empty for an unanswered survey. */
function answersIn(survey: Survey, { ownData, surveys }: Answers): [string, string][] {
  const answers = answersHandedIn(survey);
  const { satisfactions } = surveys;
  return formOf(survey.form).questions.flatMap(({ id, title }): [string, string][] => {
    const answer = answers[id];
    if (answer === undefined || answer === '') return [];
    const word = Object.hasOwn(satisfactions, String(answer))
      ? satisfactions[answer as keyof typeof satisfactions]
      : typeof answer === 'boolean'
        ? ownData.yesNo(answer)
        : String(answer);
    return [[title, word]];
  });
}

const style = `
body { font: 16px/1.6 -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 24px auto; max-width: 40em; padding: 0 16px; }
h2 { margin: 32px 0 8px; }
dl { display: grid; grid-template-columns: 6em 1fr; gap: 2px 12px; margin: 0; padding: 8px 0; border-top: 1px solid #ddd; }
dt { color: #555; }
dd { margin: 0; white-space: pre-wrap; }
`;

/** The sections as a page to read and print; it loads nothing. */
export function ownPage(title: string, sections: Section[], { now, words }: Making): string {
  const { ownData } = words;
  const body = sections.map(section => {
    const records = section.records.map(record => {
      const rows = Object.entries(record)
        .filter(([, value]) => value)
        .map(([key, value]) => `<dt>${escapedHtml(key)}</dt><dd>${escapedHtml(value)}</dd>`);
      return `<dl>${rows.join('')}</dl>`;
    });
    return `<h2>${escapedHtml(section.title)}</h2>${records.join('') || `<p>${ownData.nothing}</p>`}`;
  });
  const head = `<h1>${escapedHtml(title)}</h1><p>${escapedHtml(ownData.made(dateOf(now)))}</p>`;
  return `<!doctype html>
<html lang="${ownData.language}"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title><style>${style}</style></head>
<body>${head}${body.join('')}</body></html>
`;
}
