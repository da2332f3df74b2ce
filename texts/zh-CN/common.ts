/** Words that several pages share. */
export const common = {
  tabs: { home: '首页', list: '我的预约', me: '我的' },
  tryAgain: '再试一次',
  search: '查找',
  clear: '清除',
  restored: '上次没有提交的内容还在',
  restoredWay: '可以接着写；不要了就全部清空。',
  emptyForm: '全部清空',
  goBack: '返回',
  goHome: '回首页',
  full: (max: number) => `最多写 ${max} 个字，已经写满`,
  notFound: '没有找到这个页面',
  notFoundNote: '请返回重新选择。',
  more: '看更多',
  loadingMore: '正在取更多…',
  loading: '正在加载',
  stale: (asOf?: string | number) =>
    `刚才没有更新成功，显示的是${asOf ? ` ${asOf} ` : '之前'}的内容。`,
  asOf: (time: string) => `这是 ${time} 看到的，可能变了`,
  refresh: '刷新',
  refreshing: '正在刷新…',
  guideDesk: (by: string) => `请于${by} 前到导诊台报到`,
  range: (start: string, end: string) => `${start}–${end}`,
  number: (number: number) => `${number} 号`,
  numberLabel: '就诊序号',
  elder: {
    title: '长辈版',
    note: '字更大，按钮更大',
    on: '已打开',
    off: '已关闭',
    tabs: '三个主要页面',
    numbers: '我的号',
    readAloud: '读给我听',
  },
  fullness: { quiet: '较空', medium: '适中', busy: '较满', full: '约满' },
  /** The browser's replacements for WeChat's own dialogs and settings. */
  subscribe: {
    asksOnce: '申请发送一次以下消息',
    asksLasting: '申请长期给您发送以下消息',
    always: '总是保持以上选择，不再询问',
    refuse: '取消',
    allow: '允许',
    settings: '消息设置',
    settingsEmpty: '没有设为“总是保持”的消息。',
    settingsDone: '完成',
  },
  askPhone: {
    title: '申请获取并验证您的手机号',
    bound: (phone: string) => `微信绑定号码 ${phone}`,
    allow: '允许',
    refuse: '不允许',
  },
  askRealName: {
    title: '申请核对您的实名信息',
    note: '由微信核对姓名和身份证号，只告诉医院是否一致。',
    agree: '同意',
    refuse: '不同意',
  },
  /** Shown in the browser of the demonstration, in place of a camera. */
  takeCard: {
    title: '拍身份证（演示）',
    front: '拍得清楚的正面',
    blurred: '拍糊了的正面',
    back: '背面',
    other: '别的照片',
    cancel: '取消',
  },
  /** A permission that the phone or WeChat refused, and what to do without it. */
  notGiven: {
    agreement: '看隐私说明和同意',
    settings: '打开微信设置',
    file: {
      message: '微信没有把文件交给小程序',
      wayOn: '请先同意微信的隐私保护指引，再选一次；也可以在电脑的浏览器里导入。',
    },
    picture: {
      message: '微信没有把照片交给小程序',
      wayOn: '请先同意微信的隐私保护指引，再选一次；也可以写照片的地址。',
    },
    card: {
      message: '微信没有把照片交给小程序',
      wayOn: '请先同意微信的隐私保护指引，再拍一次；也可以自己填写。',
    },
    clipboard: {
      message: '没有复制成功',
      wayOn: '请先同意微信的隐私保护指引，再点一次；也可以照着上面的字念或抄下来。',
    },
    camera: {
      message: '微信没有打开摄像头',
      wayOn: '请在微信设置里允许使用摄像头，再扫一次；也可以在上面输入姓名、电话或预约码查找。',
    },
    calendar: '没有记上，请在手机设置里允许微信使用日历，或自己记一下',
    dial: (phone: string) => `没有拨出，请手动拨打 ${phone}`,
  },
  /** The wait in line when many users ask at once. */
  line: {
    title: '现在办理的人很多，正在为您排队',
    wait: (ahead: number | undefined, seconds: number) =>
      `${ahead ? `前面大约有 ${ahead} 人，` : ''}约 ${seconds} 秒后自动继续，请不要关闭页面。`,
    leave: '不等了',
  },
  /** Refusals by the phone itself, before or instead of the hospital's answer. */
  refusals: {
    OFFLINE: {
      message: '网络没有连上',
      wayOn: '请检查手机网络后再试一次，已填的内容都还在。',
    },
    TURNED_AWAY: {
      message: '现在办理的人很多，还没有轮到您',
      wayOn: '请过一会儿再试一次，不会重复办理，已填的内容都还在。',
    },
    NO_ANSWER: {
      message: '网络不稳，没有等到回音',
      wayOn: '请再试一次，不会重复办理，已填的内容都还在。',
    },
  },
};
