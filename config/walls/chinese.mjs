// Finds Chinese outside texts/. The words for users belong there, so that each is found and edited
// in one place.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../steps.mjs';

const ROOMS = ['domain', 'types', 'src', 'cloudfunctions', 'local', 'config', '.github'];
const KINDS = /\.(tsx?|[mc]?js|json|s?css|html|ya?ml)$/;
/** Tests quote the texts, and the demonstration has invented names. */
const ELSEWHERE = /\.test(kit)?\.tsx?$|^config\/demo\//;

/** Files with Chinese that others define, each with its source. */
const WORDED_BY_OTHERS = {
  'types/timetable/roster.ts': "the headings and words of the hospital's roster",
  'domain/timetable/bodyParts.ts': "pieces of the departments' names",
  'types/timetable/hours.json': 'the periods of a day in a hospital that changed nothing',
  'types/callLists/callLists.ts': 'the headings of lists of people to call',
  'types/discharges/discharges.ts': "the headings and words of the wards' list",
  'types/discharges/wardAnswers.ts': "the headings and words of the ward's form in that list",
  'types/figures/figures.ts': 'the headings of figures from before the system',
  'types/followups/followUpQuestions.ts':
    'the sheet of the follow-up office, kept with its answers',
  'types/notices/templates.json': "the templates as WeChat's console has them",
  'types/notices/smsTemplates.json': 'the SMS templates as Tencent Cloud has approved them',
  'types/hospital/hospital.json': "what is the hospital's own",
  'config/deploy/invented.json': "what of the demonstration's hospital no real one has",
  'types/surveys/forms/1.json': 'a survey as it was handed out, kept with its answers',
  'types/surveys/forms/2.json': "a ward's form as it was handed out, kept with its answers",
};
/**
 * A line with Chinese may give its reason, on the same line or the line before: words printed on a
 * card, WeChat’s form of a date.
 */
const SAYS_WHY = /\bchinese: \S/;
const CHINESE = /[\u2e80-\u2fff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/**
 * @param {string} source
 * @returns {string[]} "line: text" for each line with Chinese characters or punctuation and no
 * reason
 */
function chineseIn(source) {
  const lines = source.split('\n');
  return lines.flatMap((line, i) => {
    const explained = SAYS_WHY.test(line) || SAYS_WHY.test(lines[i - 1] ?? '');
    return CHINESE.test(line) && !explained ? [`${i + 1}: ${line.trim()}`] : [];
  });
}

/**
 * @param {string} house this repository, or a sample of the same layout
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function chinese(house) {
  const files = (await Promise.all(ROOMS.map(room => filesIn(house, room)))).flat();
  const found = [];
  for (const file of files) {
    if (!KINDS.test(file) || ELSEWHERE.test(file) || file in WORDED_BY_OTHERS) continue;
    found.push(...chineseIn(await readFile(join(house, file), 'utf8')).map(at => `${file}:${at}`));
  }
  if (!found.length) return { code: 0, output: '' };
  const way =
    'What a person reads belongs in texts, and comments are in English. A line that cannot do without says why: // chinese: …';
  return { code: 1, output: [...found, way].join('\n') };
}
