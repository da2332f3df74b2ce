import type { RetentionKind } from '../../../domain/privacy/retention';
import type { DataKind } from '../../../types/privacy/ownData';
import { dataKindTexts } from './dataKinds';
import { ownData } from './ownDataPage';

/** A WeChat interface that the privacy guideline must name; otherwise it fails with errno 112. */
export interface Interface {
  /** The name in Taro; `getPhoneNumber` is a button. */
  api: string;
  /** The name of the information in WeChat's form. */
  information: string;
  purpose: string;
}

/**
 * Every such interface that the mini-program uses, with its purpose in the form that WeChat
 * requires: `为了…，开发者将…`.
 */
export const interfaces: readonly Interface[] = [
  {
    api: 'getPhoneNumber',
    information: '手机号',
    purpose: '为了确认您是就诊人本人或家属，开发者将在获取你的明示同意后，收集你的手机号。',
  },
  {
    api: 'chooseMessageFile',
    information: '选中的文件',
    purpose: '为了让医院员工导入排班表、出院名单等表格，开发者将收集你选中的文件。',
  },
  {
    api: 'chooseMedia',
    information: '选中的照片或视频信息',
    purpose:
      '为了识别身份证上的姓名和号码来添加就诊人（识别前即删除照片，不保存），以及让医院员工更换医生介绍里的照片，开发者将在获取你的明示同意后，收集你选中的照片。',
  },
  {
    api: 'setClipboardData',
    information: '剪切板',
    purpose: '为了让医院员工复制邀请码，开发者将访问你的剪切板。',
  },
  {
    api: 'scanCode',
    information: '摄像头',
    purpose: '为了让医院员工扫预约码报到，开发者将在获取你的明示同意后，访问你的摄像头。',
  },
  {
    api: 'addPhoneCalendar',
    information: '日历',
    purpose:
      '为了把就诊时间记到手机日历里，开发者将在获取你的明示同意后，使用你的日历（仅写入）权限。',
  },
];

/** The purpose of each kind of data. */
const purposes: Record<DataKind, string> = {
  identity: '为了实名预约、报到时核对身份、停诊和改期时联系就诊人',
  visits: '为了预约、报到、就诊提醒和安排就诊顺序',
  strikes: '为了按规则暂停多次违约者的预约',
  returnVisits: '为了提醒复诊和预约',
  surveys: '为了了解就诊体验、改进服务',
  cases: '为了答复和处理意见、投诉',
  stays: '为了出院后的随访',
  followUps: '为了就诊和出院后的电话回访',
  care: '为了发送康复知识和问候',
};

/** The contents of each kind, item by item, because WeChat requires that all are named. */
const contents: Record<DataKind, string> = {
  identity:
    '姓名、性别、出生日期、证件类型和号码、手机号、监护人和孩子的关系、微信在本小程序里的代号、选择的语言',
  visits: '科室、医生、日期和号、看病原因、报到和排队叫号、转诊单位和原因',
  strikes: '爽约和临时取消的日期',
  returnVisits: '复诊的日期和科室',
  surveys: '各题的回答和写下的话',
  cases: '意见和投诉的内容、联系电话、处理经过',
  stays: '住院号、病区和床号、主管医生、联系人电话、入院和出院日期、诊断、出院情况（包括去世）',
  followUps: '通话的时间和结果、恢复情况、其他能打通的电话、上门随访的地址和时间、提出的建议',
  care: '收到过的康复知识和问候、看不看、要不要回电话',
};

/** Data that belongs to none of these kinds. */
const others = [
  ['消息', '发过的微信提醒和短信、接收短信的手机号', '为了通知预约、停诊、叫号和复诊'],
  ['操作记录', '同意和收回的时间、谁在什么时候查看或修改过', '为了查清谁看过和改过您的信息'],
] as const;

const dataKinds = Object.keys(dataKindTexts) as DataKind[];
/** A line of the form's list: name, contents and purpose of the data. */
const datum = (name: string, holds: string, purpose: string): string =>
  `| ${name}（${holds}） | ${purpose}，开发者将在获取你的明示同意后，收集你的“${name}”信息。 |`;

/**
 * The privacy guideline (小程序用户隐私保护指引) in the form that WeChat takes, ready to paste. It is made
 * from the same kinds of data that 我的 → 隐私与数据 shows.
 * @param periods the number of months for which each kind is stored
 */
export const guidelineOf = (
  hospital: string,
  phone: string,
  periods: Record<RetentionKind, number>,
): string =>
  [
    '# 小程序用户隐私保护指引',
    '',
    '<!-- node config/guideline.mjs -->',
    '',
    '在微信公众平台 > 设置 > 服务内容声明 > 用户隐私保护指引里，照下面填写。换了医院名称、电话或保存期限，请重新生成。',
    '',
    '## 要填的接口和用途',
    '',
    '每一项在表单里选“信息类型”，把用途贴进去。少填一项，那个接口就不能用（errno 112）。',
    '',
    '| 接口 | 信息类型 | 用途 |',
    '| --- | --- | --- |',
    ...interfaces.map(
      ({ api, information, purpose }) => `| \`${api}\` | ${information} | ${purpose} |`,
    ),
    '',
    '## 其他信息（选“其他”，逐条添加）',
    '',
    '| 信息 | 用途 |',
    '| --- | --- |',
    ...dataKinds.map(kind => datum(dataKindTexts[kind], contents[kind], purposes[kind])),
    ...others.map(([name, holds, purpose]) => datum(name, holds, purpose)),
    '',
    '## 信息的存储',
    '',
    '存储地点：中华人民共和国境内（腾讯云）。存储期限选“其他”，填：',
    '',
    ...ownData.periods.sentences(periods).map(sentence => `- ${sentence}`),
    '',
    '## 信息的使用和对外提供',
    '',
    '- 只用于上面写明的用途，不用来做广告，不向第三方出售。',
    '- 姓名、证件号码、电话和写下的话加密后保存。',
    '- 数据存放在腾讯云；就诊提醒由微信转发，开通了短信的由腾讯云发送，开通了拍身份证的由微信识别照片。除法律法规要求外，不向其他人提供。',
    '',
    '## 你的权利',
    '',
    '- 在“我的 → 隐私与数据”里，可以查看、下载、更正信息，收回同意，注销账户。',
    `- 有疑问或投诉，请联系${hospital}，电话 ${phone}，15 个工作日内答复。`,
    '',
  ].join('\n');
