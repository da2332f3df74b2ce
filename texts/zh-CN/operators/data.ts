import type { KeyFault } from '../../../types/answer';
import { deployTexts } from './deploy';

const listed = (names: readonly string[]): string => names.join('、');
/** The name of the first set of data, which was never restored, as operators type and read it. */
const original = 'original';

const setNamed = (set: string): string => (set ? `数据组 ${set}` : `原来的数据（${original}）`);

/**
 * The texts of `npm run data`: backup, restore, and export of all data (for the operation of a
 * hospital's environment).
 */
export const dataTexts = {
  original,
  setNamed,
  setsNamed: (sets: readonly string[]) => listed(sets.map(setNamed)),
  stopped: '没有做下去，已有的数据没有改动：',
  usage: `用法：
  npm run data -- backup [文件夹]                  备份现在的数据
  npm run data -- check <文件夹>                   检查一份备份是否完整
  npm run data -- restore <文件夹> [--as 组名]     恢复到新名字的集合里，不动现有的数据
  npm run data -- switch <文件夹> [--as 组名]      改用恢复出来的数据，并列出备份之后的变化
  npm run data -- use <组名|${original}>              改用另一组已有的数据（退回时用）
  npm run data -- leave <备份文件夹> <新文件夹>    把备份里的全部数据解密，写成 NDJSON 和 CSV
设置了 CLOUD_ENV 时对云上的环境，否则对本机 DATA_DIR（默认 .data）里的数据；本机正在运行时另设
DATA_URL=http://127.0.0.1:8080，可以不停机备份。--yes：不再询问。`,

  backup: {
    begins: (site: string, collections: number, folder: string) =>
      `正在备份 ${site}：${collections} 个集合，写到 ${folder}`,
    pass: (pass: number, documents: number, changed: number | undefined) =>
      changed === undefined
        ? `第 ${pass} 遍：${documents} 条`
        : `第 ${pass} 遍：${documents} 条，${changed ? `其中 ${changed} 段和上一遍不同` : '和上一遍相同'}`,
    done: (folder: string, documents: number, still: boolean) =>
      still
        ? `备份完成：${folder}，共 ${documents} 条，是同一时刻的数据。`
        : `备份完成：${folder}，共 ${documents} 条。备份时一直有人在用，各集合不是同一时刻的；最好在夜里再做一次。`,
    missing: (names: readonly string[]) =>
      `注意：缺少集合 ${listed(names)}，备份里没有它们。如果不是刚换了新版本还没有部署，就是丢了：请马上查看。`,
  },

  check: {
    whole: (folder: string, site: string, beganAt: string, documents: number) =>
      `${folder} 完整：${site}，${beganAt} 的备份，共 ${documents} 条。`,
    moving: (collections: readonly { name: string }[]) =>
      `备份时这些集合还在变动：${listed(collections.map(({ name }) => name))}。`,
    places: (unrecorded: readonly string[], unsold: readonly string[]) =>
      [
        unrecorded.length
          ? `有 ${unrecorded.length} 个号已占、预约还没写好，恢复后定时任务会补上或放回：${listed(unrecorded)}`
          : '',
        unsold.length
          ? `有 ${unsold.length} 个预约没有占到号，恢复后请门诊办公室核对：${listed(unsold)}`
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
  },

  restore: {
    plan: (site: string, set: string, beganAt: string) =>
      `将把 ${beganAt} 的备份恢复到 ${site}，放进名字以 _${set} 结尾的新集合。现有的数据不动，恢复后也还没有启用。`,
    begun: (collections: number) =>
      `其中 ${collections} 个集合已经有了（上次没有做完）：核对后接着做，不覆盖。`,
    making: (collection: string) => `新建 ${collection}，权限只有云函数，等待索引建好`,
    filled: (collection: string, documents: number, added: number) =>
      `${collection}：${documents} 条，这次写入 ${added} 条`,
    verified: (set: string) => `已经全部读回核对，和备份一致。数据组 ${set} 可以启用。`,
    next: (folder: string, as: string | undefined) =>
      `启用：npm run data -- switch ${folder}${as === undefined ? '' : ` --as ${as}`}`,
  },

  switch: {
    plan: (site: string, from: string, to: string) => `将让 ${site} 从 ${from} 改用 ${to}。`,
    done: (set: string) => `现在用的是${set}。本机的要重新启动才生效。`,
    next: (former: string) =>
      `以前的数据还在。要退回：npm run data -- use ${former}。确认不再需要以后，在控制台删除以前的集合。`,
  },

  after: {
    columns: ['集合', '变化', '编号', '时间', '日期', '科室', '医生', '就诊人编号', '状态'],
    changes: { added: '备份后新增', changed: '备份后改动', removed: '备份后删除' },
    listed: (count: number, file: string) =>
      `备份之后的变化有 ${count} 条，恢复出来的数据里没有，列在 ${file}：请门诊办公室逐条核对。`,
    gone: (names: readonly string[]) =>
      `集合 ${listed(names)} 已经不在，它在备份之后的变化无法直接列出；可以从消息（notices）、号源（sessions）和操作记录（audit）的变化看出来。`,
  },

  leave: {
    warning: (to: string) =>
      `注意：将用密钥解开全部个人信息（姓名、证件号码、电话、病情），以明文写到 ${to}。拿到这个文件夹的人都能看到。只在换系统时用，用完请销毁。`,
    done: (to: string, unreadable: number) =>
      `已写到 ${to}。${unreadable ? `有 ${unreadable} 处现有的密钥打不开，保持密文。` : '全部已解开。'}`,
    readmeFile: '说明.txt',
    readme: (site: string, beganAt: string, collections: readonly string[]) =>
      `约号的全部数据，${site}，${beganAt}。
每个集合两个文件：.ndjson 每行一个 JSON 文档，内容最全；.csv 用表格软件打开，列名是字段的路径，清单类的字段是 JSON 文字。
编码 UTF-8。时刻是 1970 年以来的毫秒数，日期是北京时间。个人信息已解密，请妥善保管，用完销毁。

${collections.join('\n')}
`,
  },

  problems: {
    setting: deployTexts.problems.setting,
    settings: deployTexts.problems.settings,
    key: (name: string, fault: KeyFault) =>
      fault === 'wrong'
        ? `密钥 ${name} 打不开这份备份：备份以后换过加密密钥的，先把旧的写进 YUEHAO_SEAL_KEY_FORMER 部署一次（npm run deploy）`
        : deployTexts.problems.key(name, fault),
    keyUnlike: (name: string, functions: readonly string[]) =>
      `密钥 ${name} 和云函数 ${listed(functions)} 正在使用的不同：请设成云上现在的。备份以后换过加密密钥的，先把旧的写进 YUEHAO_SEAL_KEY_FORMER 部署一次（npm run deploy）`,
    noFunctions: '环境里还没有约号的云函数：先部署（npm run deploy）',
    noData: (dataDir: string) => `${dataDir} 里没有数据`,
    noKeys: (file: string) => `没有找到密钥文件 ${file}`,
    running: '本机正在运行时不能恢复或切换：先停下来，去掉 DATA_URL 再执行',
    folderThere: (folder: string) => `文件夹 ${folder} 已经有了，请换一个`,
    unfinished: (file: string) => `没有 ${file}：不是备份，或者那次备份没有做完`,
    manifest: (file: string) => `${file} 读不出来，或者是别的版本写的`,
    fileMissing: (file: string) => `缺少文件 ${file}`,
    fileChanged: (file: string) => `文件 ${file} 和备份时不同，已损坏或被改过`,
    newer: (version: number, built: number) =>
      `备份是数据版本 ${version}，这里的代码只认识到 ${built}：先换上较新的代码`,
    setName: (set: string) => `组名“${set}”不能用：小写字母开头，只能有小写字母和数字，最多 15 位`,
    served: (set: string) => `数据组 ${set} 正在使用`,
    halfSwitched: (sets: readonly string[]) =>
      `切换没有做完，各云函数用的数据不同（${listed(sets.map(set => set || original))}）：先把 switch 或 use 再执行一次`,
    setIncomplete: (set: string, missing: readonly string[]) =>
      `${set} 缺少集合 ${listed(missing)}`,
    other: (collection: string, id: string) =>
      `集合 ${collection} 里已经有别的数据（${id}），没有覆盖：用 --as 换一个组名`,
    differs: (collection: string, wanted: number, found: number) =>
      `集合 ${collection} 和备份不同（备份 ${wanted} 条，现在 ${found} 条）：再执行一次 restore，还不同就用 --as 换一个组名`,
    failed: (reason: string) => `出错了：${reason}`,
  },
};
