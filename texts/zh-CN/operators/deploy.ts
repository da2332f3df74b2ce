import type { JobName, TimedFunction } from '../../../domain/running/jobs';
import type { KeyFault } from '../../../types/answer';
import { runningNames } from '../running/names';

const faults: Record<KeyFault, string> = {
  missing: '没有设置',
  unexpanded: '里面还是变量名，没有换成密钥',
  length: '长度不对，应是 32 字节的 base64',
  weak: '每个字节都一样，不能当密钥',
  wrong: '和云上正在使用的不同',
};

/** The texts of `npm run deploy` (the deployment of a hospital's environment). */
export const deployTexts = {
  looking: (env: string) => `正在查看云开发环境 ${env} …`,
  environment: (name: string, plan: string) => `环境：${name}　套餐：${plan || '未知'}`,
  nothing: '云上已经和本地一致，只需更新函数代码。',
  willDo: '将要做这些事：',
  noticed: '另外请留意（不会改动）：',
  stopped: '有下面的问题，什么也没有改动：',
  checked: '只检查，没有改动。',
  ask: '确认执行请输入 yes：',
  notAsked: '没有终端可以询问。确认上面的内容后，加上 --yes 再执行一次。',
  declined: '没有执行，什么也没有改动。',
  did: (words: string) => `完成　${words}`,
  failed: (words: string, reason: string) =>
    `失败　${words}：${reason}\n已完成的步骤都保留。排除原因后再执行一次，会从没做的地方继续。`,
  waiting: (collection: string, indexes: string) => `等待 ${collection} 的索引建好：${indexes}`,
  finished: '部署完成。',
  next: '接下来：在微信开发者工具里上传 dist/weapp，并给 clock、notices、patient 上传云调用权限。',

  steps: {
    createCollection: (name: string) => `新建集合 ${name}`,
    createIndexes: (name: string, indexes: string) => `为 ${name} 建索引：${indexes}`,
    setPermission: (name: string) => `设 ${name} 的权限为只有云函数可读写`,
    setStorage: '设云存储的权限为只有创建者和云函数可读写',
    createFunction: (name: string) => `新建云函数 ${name}，并设好触发器`,
    createHttpPath: (path: string, name: string) => `把网址 ${path} 接到云函数 ${name}`,
    updateFunction: (name: string, changes: string[]) =>
      `更新云函数 ${name}：${['代码', ...changes].join('、')}`,
  },
  changes: {
    timeout: '时限',
    memory: '内存',
    environment: (names: string) => `环境变量 ${names}`,
    triggers: '触发器',
  },

  problems: {
    httpPath: (path: string, other: string) =>
      `网址 ${path} 已经接到另一个云函数 ${other}，请在控制台的“HTTP 访问服务”里改掉`,
    setting: (name: string, what: string) => `请先设置环境变量 ${name}（${what}）`,
    settings: {
      CLOUD_ENV: '云开发环境的 ID',
      TENCENTCLOUD_SECRETID: '腾讯云访问密钥的 SecretId',
      TENCENTCLOUD_SECRETKEY: '腾讯云访问密钥的 SecretKey',
    },
    key: (name: string, fault: KeyFault) => `密钥 ${name} ${faults[fault]}`,
    keyChanged: (name: string, functionName: string) =>
      `密钥 ${name} 和云函数 ${functionName} 正在使用的不同。换了它，以前的数据就打不开：请找回原来的密钥；要更换加密密钥，把原来的写进 YUEHAO_SEAL_KEY_FORMER`,
    appId: 'project.config.json 里的 appid 不是小程序的 AppID（wx 加 16 位）',
    templates: (names: string) => `types/notices/templates.json 里这些模板还是演示用的：${names}`,
    smsSetting: (name: string) =>
      `短信只设了一部分：还缺环境变量 ${name}。不发短信，就把 YUEHAO_SMS 开头的都去掉`,
    smsTemplates: (ids: string) =>
      `types/notices/smsTemplates.json 里这些短信模板还是演示用的：${ids}`,
    hospitalUnreadable: 'types/hospital/hospital.json 不是完整的 JSON，请检查引号和逗号',
    hospital: (problem: string) => `types/hospital/hospital.json 里，${problem}`,
    hospitalInvented: (value: string) =>
      `types/hospital/hospital.json 里还有演示医院的“${value}”，请换成自己医院的`,
    noEnvironment: (env: string) => `没有叫 ${env} 的环境，或者这个账号看不到它`,
    environmentState: (state: string) => `环境还不能使用（${state}）`,
    noDatabase: '环境里还没有文档型数据库，请先在控制台开通',
    noStorage: '环境里还没有云存储，请先在控制台开通',
    login: (reason: string) => `腾讯云没有接受访问密钥：${reason}`,
    cloud: (reason: string) => `云开发没有回答：${reason}`,
    index: (collection: string, name: string) =>
      `集合 ${collection} 的索引 ${name} 和需要的不同。请在控制台删除它，再执行一次`,
    runtime: (name: string, has: string, needs: string) =>
      `云函数 ${name} 的运行环境是 ${has}，需要 ${needs}。运行环境建好后不能改：请在控制台删除这个函数，再执行一次`,
    unbuilt: (name: string) => `没有找到 dist/cloudfunctions/${name}，请先构建`,
    tooLarge: (name: string) => `云函数 ${name} 的代码包超过 1.5 MB`,
  },
  notes: {
    collection: (name: string) => `集合 ${name} 不是约号的`,
    otherSet: (name: string) => `集合 ${name} 是另一组数据的（以前的，或恢复出来还没有启用的）`,
    index: (collection: string, name: string) => `集合 ${collection} 的索引 ${name} 不是约号的`,
    function: (name: string) => `云函数 ${name} 不是约号的`,
  },

  smoke: {
    title: '试运行：',
    good: (name: string) => `云函数 ${name} 有回答`,
    keys: (name: string, keys: string) => `云函数 ${name} 的密钥不对：${keys}`,
    failed: (name: string, reason: string) => `云函数 ${name} 没有正常回答：${reason}`,
    dataNewer: (name: string) =>
      `云函数 ${name} 的代码太旧，读不了已经升级的数据：换回新版本的代码再部署；一定要退回旧版本，先恢复升级前的备份（见运维手册“退回”）`,
    job: (name: string, jobs: string) => `云函数 ${name} 的任务失败：${jobs}`,
    late: (what: JobName | TimedFunction, minutes: number) =>
      `请留意：部署前“${runningNames[what]}”（${what}）晚了 ${minutes} 分钟。十分钟后到小程序“导诊台 > 运行情况”再看`,
  },
};
