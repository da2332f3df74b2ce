import type { FollowUpQuestion } from '../../../domain/calling/questions';
import { voiceTexts } from '../voices/voices';

// The caller writes any other reason in words.
const { otherwise: _, ...missed } = voiceTexts.missedReasons;

const afterStay = ['dischargeDay', 'discharge1', 'discharge2', 'discharge3'] as const;
const rounds = [
  'discharge1',
  'discharge2',
  'discharge3',
  'byCondition',
  'homeVisit',
  'sampled',
] as const;
const surgical = ['外科', '骨科', '妇科', '产科', '耳鼻喉', '口腔'];

/**
 * The questions by round and department (R15), in their order. An id never changes its meaning. A
 * caller never advises on an answer: the answers in `worrying` go to the doctor.
 */
export const followUpQuestions: readonly FollowUpQuestion[] = [
  {
    id: 'feeling',
    ask: '您现在感觉怎么样，比出院时好些吗？',
    options: ['好多了', '差不多', '不如出院时'],
    worrying: ['不如出院时'],
    kinds: rounds,
  },
  {
    id: 'home',
    ask: '出院要带的药、要注意的事，医生护士都讲清楚了吗？',
    options: ['都清楚', '有不清楚的'],
    worrying: ['有不清楚的'],
    kinds: ['dischargeDay'],
  },
  {
    id: 'homeSafe',
    ask: '已经平安到家了吗，路上有没有不舒服？',
    options: ['平安到家', '有不舒服'],
    worrying: ['有不舒服'],
    kinds: ['dischargeDay'],
  },
  {
    id: 'wound',
    ask: '伤口有没有红肿、渗液或发热？',
    options: ['没有', '有', '没有伤口'],
    worrying: ['有'],
    kinds: ['discharge1', 'discharge2'],
    departments: surgical,
  },
  {
    id: 'lochia',
    ask: '出血多不多，有没有发热、肚子痛？宝宝吃奶好吗？',
    options: ['都好', '有不舒服'],
    worrying: ['有不舒服'],
    kinds: ['discharge1', 'discharge2'],
    departments: ['产科'],
  },
  {
    id: 'child',
    ask: '孩子还发烧吗，吃饭、精神怎么样？',
    options: ['都好', '还不好'],
    worrying: ['还不好'],
    kinds: rounds,
    departments: ['儿科'],
  },
  {
    id: 'medicine',
    ask: '药都按时吃了吗，吃药以后有没有不舒服？',
    options: ['按时吃，没有不舒服', '有漏吃或停药', '吃药后不舒服', '没有开药'],
    worrying: ['有漏吃或停药', '吃药后不舒服'],
    kinds: ['outpatientSeen', ...rounds, 'referred'],
  },
  {
    id: 'measured',
    ask: '在家量过血压或血糖吗，是多少？',
    options: [],
    worrying: [],
    kinds: ['discharge2', 'discharge3'],
    departments: ['心血管', '内分泌', '老年', '神经', '肾脏'],
  },
  {
    id: 'check',
    ask: '记得什么时候来复查吗？',
    options: ['记得', '不记得，已告知', '医生没有说要复查'],
    worrying: [],
    kinds: ['discharge2', 'discharge3'],
  },
  {
    id: 'better',
    ask: '看完病以后，感觉好些了吗？',
    options: ['好多了', '差不多', '更不舒服了'],
    worrying: ['更不舒服了'],
    kinds: ['outpatientSeen'],
  },
  {
    id: 'results',
    ask: '开的检查都做了吗，结果给医生看过了吗？',
    options: ['都看过了', '还没做或没看', '没有开检查'],
    worrying: [],
    kinds: ['outpatientSeen'],
  },
  {
    id: 'whyMissed',
    ask: '预约的那天没有来，方便说说是什么原因吗？',
    options: Object.values(missed),
    worrying: [],
    kinds: ['outpatientMissed', 'returnMissed'],
  },
  {
    id: 'bookAgain',
    ask: '需要帮您重新约一个时间吗？',
    options: ['需要，已帮忙预约', '自己预约', '不需要'],
    worrying: [],
    kinds: ['outpatientMissed', 'returnMissed'],
  },
  {
    id: 'report',
    ask: '体检报告拿到了吗，有看不懂的地方吗？',
    options: ['拿到了，都明白', '还没拿到', '有不明白的'],
    worrying: ['有不明白的'],
    kinds: ['healthCheck'],
  },
  {
    id: 'recheck',
    ask: '报告里建议复查的项目，安排了吗？',
    options: ['已安排', '还没有', '没有要复查的'],
    worrying: [],
    kinds: ['healthCheck'],
  },
  {
    id: 'asked',
    ask: '转来的单位想了解的情况，现在怎么样？',
    options: [],
    worrying: [],
    kinds: ['referred'],
  },
  {
    id: 'careWorry',
    ask: '您在小程序里请我们打电话，是哪里不放心？',
    options: [],
    worrying: [],
    kinds: ['careWorry'],
  },
  {
    id: 'caseAgain',
    ask: '您反映的问题，现在的处理您满意吗？',
    options: ['满意', '还不满意'],
    worrying: [],
    kinds: ['caseAgain'],
  },
  {
    id: 'praise',
    ask: '有没有想表扬的医生或护士？',
    options: [],
    worrying: [],
    kinds: ['outpatientSeen', ...afterStay.slice(1)],
  },
  {
    id: 'suggestion',
    ask: '对我们的医生、护士和环境，有什么意见或建议？',
    options: [],
    worrying: [],
    kinds: ['outpatientSeen', ...afterStay.slice(1), 'healthCheck'],
  },
];
