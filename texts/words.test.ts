import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that no text uses, each with its replacement. The same table is in this folder's README. */
const instead: [pattern: RegExp, use: string][] = [
  [/请您知道/, '预约须知'],
  [/病人|病患/, '患者'],
  [/咨询台|服务台|分诊台/, '导诊台'],
  [/诊后关怀|随访关怀|健康提醒/, '健康关怀'],
  [/暂无/, '还没有'],
  [/本月违约|这个月违约/, '近一个月违约'],
  [/非法|无效|异常/, '不对'],
  [/提交失败|操作失败|操作成功/, '已保存'],
  [/改了 \d+ 处|改了 \$\{\w+\} 处/, '有 N 处改动'],
  [/马上让给别人/, '号退出来，别人就能约'],
  [/会收到微信通知|收不到微信通知/, '医院会通知'],
  [/你/, '您'],
  [/！/, '。'],
  [/[一-龥],[一-龥]|[一-龥]\?|[一-龥]\.{3}/, '，？…'],
];

/** These words are WeChat's own, and contain 你. */
const weChatsOwn = 'privacy/guideline.ts';

const root = join(__dirname, 'zh-CN');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
/** The quoted texts; comments are for engineers. */
const textsIn = (file: string): string[] =>
  (readFileSync(join(root, file), 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? []).filter(text =>
    /[一-龥]/.test(text),
  );

test('there are texts to look at', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(textsIn).length).toBeGreaterThan(1000);
});

test.each(instead)('no text says %p: it is %s', pattern => {
  const said = files
    .filter(file => file !== weChatsOwn)
    .flatMap(file =>
      textsIn(file).flatMap(text => (pattern.test(text) ? [`${file}: ${text}`] : [])),
    );
  expect(said).toEqual([]);
});

test('an example in an empty field says that it is one', () => {
  const placeholders = files.flatMap(file =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\w*[pP]laceholder: '([^']*)'/g)].map(
      ([, words = '']) => `${file}: ${words}`,
    ),
  );
  expect(placeholders.length).toBeGreaterThan(20);
  // People would take a lone number, date or name for a value that was filled in already.
  const odd = placeholders.filter(each =>
    /: (如|例如(?!：)|\d|[一-龥]{2,4}(医院|医生|女士|先生)$)/.test(each),
  );
  expect(odd).toEqual([]);
});

test('the table in the README names what stands in the place of each', () => {
  const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
  for (const [, use] of instead) expect(readme).toContain(use);
});
