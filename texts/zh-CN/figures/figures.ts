import type { Rate } from '../../../domain/figures/rates';
import type {
  Figure,
  FigureGroup,
  FigureProblem,
  FigureProblemCode,
  figureGroups,
} from '../../../types/figures/figures';
import { caseTexts } from '../cases/cases';
import { rowAt } from '../files/place';
import { followUpTexts } from '../followups/followUps';
import { voiceTexts } from '../voices/voices';

type ProblemWords = Record<FigureProblemCode, (problem: FigureProblem) => string>;

const { outcomes } = followUpTexts;
const { kinds } = caseTexts;

const named = <K extends string, V extends string, N>(
  prefix: K,
  words: Record<V, string>,
  name: (word: string) => N,
): Record<`${K}_${V}`, N> =>
  Object.fromEntries(
    Object.entries<string>(words).map(([key, word]) => [`${prefix}_${key}`, name(word)]),
  ) as Record<`${K}_${V}`, N>;

const missed = named('missed', voiceTexts.missedReasons, word => word);
const suggestionNames = named('suggestion', kinds, word => word);
const aspectRates = named('aspect', voiceTexts.aspects, word => `${word}满意率`);

const ratedNames = (way: string, aspect: string) => ({
  satisfied: `${aspect}满意（${way}）`,
  basic: `${aspect}基本满意（${way}）`,
  dissatisfied: `${aspect}不满意（${way}）`,
});
/** Each aspect with each rating, from the survey and from calls. */
const aspectNames = Object.fromEntries(
  Object.entries<string>(voiceTexts.aspects).flatMap(([aspect, word]) =>
    Object.entries({ web: '问卷', call: '电话' }).flatMap(([way, wayWord]) =>
      Object.entries(ratedNames(wayWord, word)).map(([rating, name]) => [
        `${way}_${aspect}_${rating}`,
        name,
      ]),
    ),
  ),
) as Record<(typeof figureGroups)['aspects'][number], string>;

/** The names of figures (R18), on the page and in the spreadsheet. */
export const figureTexts = {
  groups: {
    discharges: '出院随访率',
    followUps: '随访结果',
    satisfaction: '满意度',
    missed: '未到诊的原因',
    refusals: '不愿随访的原因',
    homeVisits: '上门随访',
    sampled: '抽样回访',
    aspects: '各方面评价',
    voices: '表扬和建议',
    cases: '投诉办理',
    appointments: '预约就诊',
    places: '号源使用',
    strikes: '违约',
  } satisfies Record<FigureGroup, string>,
  names: {
    discharged: '出院人数',
    leftDead: '死亡出院',
    followedUp: '已随访人数',
    followUps: '应随访次数',
    reached: '联系上',
    toCall: '还在随访',
    failed: '没有联系上',
    inTime: '按期完成',
    failed_noAnswer: outcomes.noAnswer,
    failed_busy: outcomes.busy,
    failed_wrongNumber: outcomes.wrongNumber,
    failed_noSuchNumber: outcomes.noSuchNumber,
    failed_notUnderstood: outcomes.notUnderstood,
    failed_declined: outcomes.declined,
    failed_neverCall: outcomes.neverCall,
    recovered: '已康复',
    homeVisits: '计划上门次数',
    homeVisitsMade: '已上门见到',
    sampled: '抽到人数',
    sampledReached: '抽样联系上',
    sampledSatisfied: '抽样满意',
    sampledBasic: '抽样基本满意',
    sampledDissatisfied: '抽样不满意',
    goesOn: '还没有康复',
    ...named('declined', followUpTexts.refusalReasons, word => word),
    ...named('neverCall', followUpTexts.refusalReasons, word => `${word}（以后都不打）`),
    failed_movedHospital: outcomes.movedHospital,
    failed_readmitted: outcomes.readmitted,
    failed_died: outcomes.died,
    satisfied: '满意（问卷）',
    basic: '基本满意（问卷）',
    dissatisfied: '不满意（问卷）',
    calledSatisfied: '满意（电话）',
    calledBasic: '基本满意（电话）',
    calledDissatisfied: '不满意（电话）',
    cases: '投诉件数',
    case_conduct: kinds.conduct,
    case_attitude: kinds.attitude,
    case_skill: kinds.skill,
    case_treatment: kinds.treatment,
    case_fees: kinds.fees,
    case_environment: kinds.environment,
    case_process: kinds.process,
    case_other: kinds.other,
    casesAnswered: '已答复',
    casesInTime: '按时答复',
    casesClosed: '已办结',
    improvements: '整改建议',
    improvementsClosed: '建议已整改办结',
    ...missed,
    ...aspectNames,
    praise: '表扬件数',
    praiseMatched: '已告知本人',
    praiseAside: '未归到人',
    suggestions: '意见建议件数',
    ...suggestionNames,
    suggestion_unsorted: '还没有归类',
    suggestionsAnswered: '科室已答复',
    suggestionsAsCase: '按投诉或整改办理',
    suggestionsAside: '不处理',
    appointments: '预约人次',
    by_wechat: '微信预约',
    by_phone: '电话预约',
    by_onSite: '现场预约',
    by_referral: '转诊预约',
    arrived: '已到诊',
    cancelled: '已取消',
    lateCancelled: '过时取消',
    cancelledByHospital: '因停诊取消',
    noShow: '未到诊',
    saidComing: '回复会来',
    gaveBack: '回复来不了',
    missedAnswered: '回复会来却未到',
    silent: '没有回复',
    missedSilent: '没有回复且未到',
    places: '放号数',
    taken: '约出数',
    slots: '时段数',
    fullSlots: '约满时段',
    stopped: '停诊场次',
    strikes: '违约次数',
    revoked: '已撤销',
    bars: '暂停预约人次',
  } satisfies Record<Figure, string>,
  rates: {
    followedUp: '随访率',
    reached: '联系上率',
    done: '完成率',
    inTime: '按期完成率',
    satisfied: '满意率',
    basic: '基本满意率',
    dissatisfied: '不满意率',
    casesInTime: '按时答复率',
    casesClosed: '办结率',
    suggestionsHandled: '建议处理率',
    ...aspectRates,
    cancelled: '取消率',
    lateCancelled: '过时取消率',
    noShow: '未到诊率',
    noShowAnswered: '回复会来者未到率',
    noShowSilent: '没有回复者未到率',
    taken: '号源使用率',
    fullSlots: '时段约满率',
  } satisfies Record<Rate, string>,
  /** Shown if there is nothing to divide by. */
  none: '—',
  percent: (rate: string) => `${rate}%`,
  hospital: '全院合计',
  scoped: '本人科室合计',
  department: '科室',
  month: '月份',
  /**
   * The row of the figures that were imported for a month before the system existed; they have no
   * departments.
   */
  imported: '全院（补录）',
  problems: {
    COLUMN_MISSING: ({ field }) => `表头缺少“${field}”这一列`,
    NO_ROWS: () => '表里没有数字',
    MONTH_WRONG: () => '月份不对，请写成 2014-01 的样子',
    MONTH_TWICE: ({ other }) => `这个月在${other && rowAt(other)}已经有了`,
    MONTH_NOT_OVER: () => '只能补录本月以前的月份',
    NUMBER_WRONG: ({ field }) => `${field}不对，请写整数`,
    MORE_THAN_LEFT: () => '随访人数不能多于出院人数',
  } satisfies ProblemWords as ProblemWords,
  fileName: (from: string, to: string) => `随访与门诊指标-${from === to ? from : `${from}至${to}`}`,
  sheets: { rates: '主要指标', sums: '全部数字', course: '各月走势' },
};
