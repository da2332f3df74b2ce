// chinese: the sentences of hospital.json as the project delivers it; never a place, a name or a
// telephone
const sentences: Record<string, string> = {
  登记台: 'Registration desk',
  门诊办公室: 'Outpatient office',
  随访中心: 'Follow-up office',
  '就诊人的证件，以前的病历和检查结果':
    "the patient's ID, earlier medical records and test results",
  预约: 'Booking',
  '在“预约挂号”里选科室、医生和时段，添加看病的人。较空的时段，等得少些。':
    'Under "Book a visit" choose a department, a doctor and a time, and add the patient. At quieter times you wait less.',
  就诊前: 'Before the visit',
  '带好就诊人的证件、以前的病历和检查结果。来不了请早些取消，把号留给别人。':
    "Bring the patient's ID, earlier medical records and test results. If you cannot come, cancel early, so that somebody else can have the place.",
  报到: 'Check-in',
  '先到科室的导诊台，出示预约码，护士核对证件。在预约单上写的时间以前报到。':
    "First go to the department's information desk and show the booking code. A nurse checks the ID. Check in by the time on the appointment.",
  候诊: 'Waiting',
  '在诊室外等候叫号：先看转诊的，再按预约的时段和序号，然后是迟到的和现场号。':
    'Wait outside the room until your number is called: referred patients first, then appointments by time and number, then late and walk-in patients.',
  看病和检查: 'Doctor and tests',
  '医生开了检查或药，先缴费，再去检查、取药。要复诊的，请医生定好日期。':
    'If the doctor orders tests or medicine, pay first, then go for the test or the medicine. If you have to come back, ask the doctor for the date.',
  离开: 'Leaving',
  '核对药品和单据，有不明白的，回诊室或导诊台问清楚再走。':
    'Check the medicine and the papers. If anything is unclear, go back to the room or the information desk and ask before you leave.',
  '只要一分钟，答第一题就可以交。': 'It takes a minute. The first question is enough.',
  '您的意见能帮我们改进。': 'Your comments help us to do better.',
};

/** The parts of opening hours. */
const hours: [piece: RegExp, said: string][] = [
  [/(周|星期)([一二三四五六日天])/g, ''],
  [/每天/g, 'Every day'],
  [/节假日/g, 'Holidays'],
  [/上午/g, 'mornings'],
  [/下午/g, 'afternoons'],
  [/休息/g, 'closed'],
  [/[至到]/g, ' to '],
  [/[，、]/g, ', '],
  [/；/g, '; '],
  [/：/g, ': '],
  [/。/g, ''],
];
const days: Record<string, string> = {
  ...{ 一: 'Mon', 二: 'Tue', 三: 'Wed', 四: 'Thu', 五: 'Fri', 六: 'Sat', 日: 'Sun', 天: 'Sun' },
};

/** Hours in English if every part is understood; otherwise empty. */
function sayHours(words: string): string {
  const said = hours.reduce(
    (text, [piece, english]) =>
      text.replace(piece, (_all, _week, day: string | undefined) =>
        typeof day === 'string' && days[day] ? days[day] : english,
      ),
    words,
  );
  return /\p{Script=Han}/u.test(said) ? '' : said;
}

/** The hospital's words in English if the sentence is known or gives hours; otherwise unchanged. */
export const sayOwn = (words: string): string => sentences[words] ?? (sayHours(words) || words);
